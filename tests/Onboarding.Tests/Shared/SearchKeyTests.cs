using Onboarding.Domain.Shared;

namespace Onboarding.Tests.Shared;

[Trait("Area", "Registration")]
public class SearchKeyTests
{
    [Theory]
    [InlineData("Liège", "liege")]
    [InlineData("’s-Gravenbrakel", "s gravenbrakel")]
    [InlineData("Écaussinnes / Œudeghien", "ecaussinnes oeudeghien")]
    [InlineData("Büllingen", "bullingen")]
    [InlineData("  N9  ", "n9")]
    public void Of_FoldsLettersAndSigns(string text, string key) => Assert.Equal(key, SearchKey.Of(text));

    [Fact]
    public void Of_JoinsTexts_AndLeavesOutTheAbsent() => Assert.Equal("62063 liege luik", SearchKey.Of("62063", null, "Liège", "Luik"));

    [Fact]
    public void Of_AnyText_FitsTheColumnAndIsItsOwnKey() => Properties.HoldForTexts(text =>
        SearchKey.Of(text) is { Length: <= SearchKey.MaxLength } key && SearchKey.Of(key) == key);
}
