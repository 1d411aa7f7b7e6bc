using System.Collections.Frozen;
using System.Text.Json;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class TextsTests
{
    private static readonly Texts French = Create(strict: true).In(Language.Fr);
    private static readonly Texts Dutch = Create(strict: true).In(Language.Nl);

    [Theory]
    [InlineData(0, "0 pièce", "0 stukken")]
    [InlineData(1, "1 pièce", "1 stuk")]
    [InlineData(2, "2 pièces", "2 stukken")]
    [InlineData(1234, "1\u202F234 pièces", "1.234 stukken")]
    public void Count_FollowsTheRulesOfEachLanguage(int count, string french, string dutch)
    {
        Assert.Equal(french, French.Count("Test.Pieces", count));
        Assert.Equal(dutch, Dutch.Count("Test.Pieces", count));
    }

    [Fact]
    public void With_FillsInEveryValueAsItsLanguageWritesIt()
    {
        (string, object?)[] values = [("number", 1234.5m), ("date", new DateOnly(2026, 3, 5)), ("moment", new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc)), ("both", new LocalizedText("Liège", "Luik")), ("none", null)];

        Assert.Equal("1234,5 05/03/2026 01/07/2026 14:00 Liège ", French.With("Test.Values", values));
        Assert.Equal("1234,5 05/03/2026 01/07/2026 14:00 Luik ", Dutch.With("Test.Values", values));
    }

    [Fact]
    public void With_ValueThatLooksLikeAPlaceholder_IsNotFilledInAgain() =>
        Assert.Equal("{{count}} pièce", French.With("Test.Pieces_one", ("count", "{{count}}")));

    [Fact]
    public void With_MissingValue_Throws() => Assert.Throws<ArgumentException>(() => French.With("Test.Pieces_one"));

    [Fact]
    public void Index_UnknownKey_ThrowsOutsideProductionOnly()
    {
        Assert.Throws<KeyNotFoundException>(() => French["Test.None"]);
        Assert.Equal("Test.None", Create(strict: false).In(Language.Fr)["Test.None"]);
    }

    [Fact]
    public void Index_OutsideARequest_DemandsALanguage()
    {
        var before = Thread.CurrentThread.CurrentUICulture;
        Thread.CurrentThread.CurrentUICulture = System.Globalization.CultureInfo.InvariantCulture;
        try
        {
            Assert.Throws<InvalidOperationException>(() => Create(strict: true)["Test.Pieces_one"]);
        }
        finally
        {
            Thread.CurrentThread.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData(Language.Fr, "5/03/2026", "05/03/2026")]
    [InlineData(Language.Nl, "5/03/2026", "05/03/2026")]
    public void Of_ShortDate_HasTwoDigitsForTheDay(Language language, string stock, string expected)
    {
        var culture = Cultures.Of(language);

        Assert.NotEqual(stock, new DateTime(2026, 3, 5).ToString("d", culture));
        Assert.Equal(expected, new DateTime(2026, 3, 5).ToString("d", culture));
    }

    [Fact]
    public void Read_SentencesOfThePortal_AreNeverTheSameInBothLanguages()
    {
        var folder = Path.Combine(PlatformHost.PortalFolder, "..", "..", "localization");
        var (french, dutch) = (Read("fr"), Read("nl"));

        Assert.NotEmpty(french);
        Assert.All(french.Where(t => t.Value.EndsWith('.')), t => Assert.NotEqual(t.Value, dutch[t.Key]));

        Dictionary<string, string> Read(string language) => Directory.EnumerateFiles(Path.Combine(folder, language))
            .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(f))!)
            .ToDictionary();
    }

    private static Texts Create(bool strict)
    {
        var french = new Dictionary<string, string> { ["Test.Pieces_one"] = "{{count}} pièce", ["Test.Pieces_other"] = "{{count}} pièces", ["Test.Values"] = "{{number}} {{date}} {{moment}} {{both}} {{none}}" };
        var dutch = new Dictionary<string, string> { ["Test.Pieces_one"] = "{{count}} stuk", ["Test.Pieces_other"] = "{{count}} stukken", ["Test.Values"] = "{{number}} {{date}} {{moment}} {{both}} {{none}}" };
        return new Texts(new TextCatalogue(new Dictionary<Language, FrozenDictionary<string, string>> { [Language.Fr] = french.ToFrozenDictionary(), [Language.Nl] = dutch.ToFrozenDictionary() }, strict));
    }
}
