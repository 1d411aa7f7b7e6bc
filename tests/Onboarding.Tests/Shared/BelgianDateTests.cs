using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Shared;

namespace Onboarding.Tests.Shared;

public sealed class BelgianDateTests
{
    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("27/03/2026")]
    [InlineData("27-3-26")]
    [InlineData("27.3.2026")]
    [InlineData(" 27 / 03 / 2026 ")]
    [InlineData("27 mars 2026")]
    [InlineData("27 maart 2026")]
    [InlineData("27 MAART 2026")]
    [InlineData("27 mrt. 2026")]
    [InlineData("27\u00A0mars\u202F2026")]
    [InlineData("2026-03-27")]
    [InlineData("2026/3/27")]
    public void TryParse_WhatPeopleType_IsRead(string text)
    {
        Assert.True(BelgianDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2026, 3, 27), date);
    }

    [Theory]
    [InlineData("1er février 2026", 2026, 2, 1)]
    [InlineData("1 fevrier 2026", 2026, 2, 1)]
    [InlineData("15 août 2026", 2026, 8, 15)]
    [InlineData("15 aug 2026", 2026, 8, 15)]
    [InlineData("21 juil. 2026", 2026, 7, 21)]
    [InlineData("21 juin 2026", 2026, 6, 21)]
    [InlineData("21 déc. 2026", 2026, 12, 21)]
    [InlineData("29/02/2028", 2028, 2, 29)]
    [InlineData("01/01/80", 1980, 1, 1)]
    [InlineData("01/01/79", 2079, 1, 1)]
    public void TryParse_MonthsAndYears_AreTold(string text, int year, int month, int day)
    {
        Assert.True(BelgianDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(year, month, day), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("27")]
    [InlineData("27/03")]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2026")]
    [InlineData("03/27/2026")]
    [InlineData("00/03/2026")]
    [InlineData("27/03/226")]
    [InlineData("27 ma 2026")]
    [InlineData("27 jui 2026")]
    [InlineData("27 march 2026")]
    [InlineData("27/03/2026/1")]
    [InlineData("+7/03/2026")]
    [InlineData("0000-01-01")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(BelgianDate.TryParse(text, out _));

    [Theory]
    [InlineData(Language.Fr, 27, "27 mars 2026")]
    [InlineData(Language.Nl, 27, "27 maart 2026")]
    [InlineData(Language.Fr, 1, "1er mars 2026")]
    [InlineData(Language.Nl, 1, "1 maart 2026")]
    public void FormatLong_SpeaksTheLanguage(Language language, int day, string expected) =>
        Assert.Equal(expected, BelgianDate.FormatLong(new DateOnly(2026, 3, day), language));

    [Fact]
    public void TryParse_WhatFormatWrote_IsTheSameDay() =>
        Prop.ForAll(Days, day =>
            Reads(BelgianDate.Format(day), day) && Reads(BelgianDate.FormatLong(day, Language.Fr), day) && Reads(BelgianDate.FormatLong(day, Language.Nl), day)).QuickCheckThrowOnFailure();

    private static bool Reads(string text, DateOnly expected) => BelgianDate.TryParse(text, out var read) && read == expected;
}
