using System.Text.RegularExpressions;

namespace Onboarding.Tests.Conventions;

/// <summary>Rules of the house that no compiler keeps.</summary>
public partial class SourceTests
{
    private const int MaxLines = 300;
    private const int MaxPageLines = 200;

    [Fact]
    public void Files_AreShort() => Assert.Empty(
        from file in Repository.Files("src", ".cs", ".cshtml", ".js", ".scss", ".mjs").Concat(Repository.Files("tests", ".cs"))
        where file.Lines.Length > (file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? MaxPageLines : MaxLines)
        select $"{file.Path}: {file.Lines.Length} lines");

    /// <summary>The clock is an argument: TimeProvider. A rule that asks the machine for the time cannot be tested on the night the clocks change.</summary>
    [Fact]
    public void Clock_IsNeverAskedDirectly() => AssertAbsent(Clock(), "src", ".cs", ".cshtml");

    /// <summary>What a person typed is never trusted as markup.</summary>
    [Fact]
    public void Markup_IsAlwaysEncoded() => AssertAbsent(RawMarkup(), "src", ".cs", ".cshtml");

    /// <summary>The content security policy allows neither, so both would fail silently in the browser.</summary>
    [Fact]
    public void Markup_HasNoInlineStyleOrScript() => AssertAbsent(InlineCode(), "src", ".cs", ".cshtml", ".js");

    /// <summary>Both databases answer LINQ alike; a text in SQL speaks to one. The one exception is explained in src/DECISIONS.md.</summary>
    [Fact]
    public void Sql_IsWrittenInOnePlaceOnly() => Assert.Equal(["src/Onboarding.Portal/Data/DatabaseStart.cs"], Files(RawSql(), "src", ".cs"));

    /// <summary>Who may come in is said by [Needs] or [OpenTo] on each handler; the framework would ignore its own attribute there.</summary>
    [Fact]
    public void Pages_SayWhoMayComeIn_ByTheirHandlers() => AssertAbsent(FrameworkAttribute(), "src/Onboarding.Portal/Features", ".cs", ".cshtml");

    private static void AssertAbsent(Regex pattern, string folder, params string[] extensions) => Assert.Empty(
        from file in Repository.Files(folder, extensions)
        from line in file.Lines
        where pattern.IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    private static IEnumerable<string> Files(Regex pattern, string folder, params string[] extensions) =>
        Repository.Files(folder, extensions).Where(f => f.Lines.Any(pattern.IsMatch)).Select(f => f.Path);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bHtml\.Raw\b|\bnew HtmlString\(|\bAppendHtml\(\$|\binnerHTML\b|\binsertAdjacentHTML\b")]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"\sstyle=""|\son(click|change|submit|load|error|input|keydown)=""|<style\b|javascript:|setAttribute\(""style""")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\(|\bTransactionScope\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\[(Authorize|AllowAnonymous)\b|@attribute \[(Authorize|AllowAnonymous)")]
    private static partial Regex FrameworkAttribute();
}
