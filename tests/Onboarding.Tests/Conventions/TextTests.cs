using System.Text.RegularExpressions;
using Onboarding.Domain.Dossiers;

namespace Onboarding.Tests.Conventions;

/// <summary>What the build does not ask of the texts; that both languages have the same keys and placeholders, it does.</summary>
public partial class TextTests
{
    private const int LongestSharedText = 24;

    /// <summary>A name may be the same in French and Dutch; a sentence never is, unless somebody forgot to translate it.</summary>
    [Fact]
    public void Sentences_AreTranslated()
    {
        var dutch = Repository.Texts("nl");

        Assert.Empty(
            from french in Repository.Texts("fr")
            where french.Value == dutch[french.Key] && Placeholder().Replace(french.Value, "").Length > LongestSharedText
            select $"{french.Key}: {french.Value}");
    }

    /// <summary>An enum that is shown somewhere may be shown with any of its values.</summary>
    [Fact]
    public void Enums_WithATextHaveOneForEachMember()
    {
        var texts = Repository.Texts("fr").Keys.Where(k => k.StartsWith("Enums.", StringComparison.Ordinal)).ToHashSet();
        var shown = Enums().Where(e => texts.Any(t => t.StartsWith($"Enums.{e.Name}.", StringComparison.Ordinal))).ToList();

        Assert.Empty(shown.SelectMany(e => Members(e).Select(m => $"Enums.{e.Name}.{m}")).Except(texts));
    }

    /// <summary>The name of an enum's text says which enum: the other way round, a text of a value that is gone, or of two enums with one name.</summary>
    [Fact]
    public void Enums_OfEveryTextExistOnce()
    {
        var enums = Enums().ToLookup(e => e.Name);

        Assert.Empty(
            from key in Repository.Texts("fr").Keys
            where key.StartsWith("Enums.", StringComparison.Ordinal)
            let parts = key.Split('.')
            where enums[parts[1]].Count() != 1 || !Enum.IsDefined(enums[parts[1]].Single(), parts[2])
            select key);
    }

    /// <summary>An event of the history is named in code and its text is found by that name, on a page that somebody opens later.</summary>
    [Fact]
    public void Events_OfTheHistoryHaveATextEach()
    {
        var events = from file in Repository.Files("src/Onboarding.Portal", ".cs")
                     from Match call in RecordCall().Matches(string.Join('\n', file.Lines))
                     from Match name in Literal().Matches(call.Groups["action"].Value)
                     select $"History.Action.{name.Groups["name"].Value}";

        Assert.Empty(events.Except(Repository.Texts("fr").Keys));
    }

    private static IEnumerable<Type> Enums() =>
        new[] { typeof(Dossier).Assembly, typeof(Program).Assembly, typeof(Docx.DocxTemplate).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsEnum);

    /// <summary>Nothing chosen is no choice: it is shown as an empty field, not by a name.</summary>
    private static IEnumerable<string> Members(Type type) =>
        Enum.GetNames(type).Where(name => !(type.IsDefined(typeof(FlagsAttribute), false) && Convert.ToInt64(Enum.Parse(type, name), null) == 0));

    [GeneratedRegex(@"\bRecord\((?<action>[^,;]+),")]
    private static partial Regex RecordCall();

    [GeneratedRegex("\"(?<name>[A-Z][A-Za-z]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\{\w+\}\}")]
    private static partial Regex Placeholder();
}
