using Onboarding.Domain.Reviews;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class WordDifferenceTests
{
    [Fact]
    public void Of_AChangedWord_MarksItAloneOnBothSides()
    {
        var row = Assert.Single(WordDifference.Of("Hauteur du mât : 6 m", "Hauteur du mât : 7 m"));

        Assert.Equal("Hauteur du mât :|[6]|m", Written(row.Old));
        Assert.Equal("Hauteur du mât :|[7]|m", Written(row.New));
    }

    [Fact]
    public void Of_AnAddedAndARemovedLine_LeavesTheOtherSideEmpty()
    {
        var rows = WordDifference.Of("a\nb\nc", "a\nc\nd");

        Assert.Equal(["a / a", "[b] / ", "c / c", " / [d]"], rows.Select(r => $"{Written(r.Old)} / {Written(r.New)}"));
        Assert.Equal([false, true, false, true], rows.Select(r => r.IsChanged));
    }

    [Fact]
    public void Of_TheSameText_ChangesNothing() => Assert.DoesNotContain(WordDifference.Of("a b\nc", " a b \r\n\nc".ReplaceLineEndings("\n")), r => r.IsChanged);

    /// <summary>Whatever the texts: each side reads as it was, and what is not marked is the same on both.</summary>
    [Fact]
    public void Of_AnyTwoTexts_LosesNoWordAndMarksEveryDifference()
    {
        var random = new Random(5);
        for (var n = 0; n < 500; n++)
        {
            var (old, now) = (Any(random), Any(random));

            var rows = WordDifference.Of(old, now);

            Assert.Equal(Words(old), rows.SelectMany(r => r.Old).SelectMany(r => Words(r.Text)));
            Assert.Equal(Words(now), rows.SelectMany(r => r.New).SelectMany(r => Words(r.Text)));
            Assert.All(rows, r => Assert.Equal(Kept(r.Old), Kept(r.New)));
        }
    }

    private static string Any(Random random) =>
        string.Join('\n', Enumerable.Range(0, random.Next(6)).Select(_ => string.Join(' ', Enumerable.Range(0, 1 + random.Next(5)).Select(_ => "abc"[random.Next(3)]))));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Kept(IEnumerable<WordRun> runs) => runs.Where(r => !r.IsChanged).SelectMany(r => Words(r.Text));

    private static string Written(IEnumerable<WordRun> runs) => string.Join('|', runs.Select(r => r.IsChanged ? $"[{r.Text}]" : r.Text));
}
