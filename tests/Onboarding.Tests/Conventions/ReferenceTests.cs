using System.Text.RegularExpressions;
using Onboarding.Docx;
using Onboarding.Domain.Dossiers;

namespace Onboarding.Tests.Conventions;

/// <summary>Who may reference whom: the picture in src/README.md.</summary>
public partial class ReferenceTests
{
    [Fact]
    public void Domain_ReferencesTheBaseLibraryOnly() => Assert.Empty(ReferencesOf<Dossier>("System."));

    [Fact]
    public void Docx_ReferencesItsEnginesOnly() => Assert.Empty(ReferencesOf<DocxTemplate>("System.", "DocumentFormat.OpenXml", "Scriban", "Markdig", "QRCoder"));

    [Theory]
    [InlineData("Platform")]
    [InlineData("Data")]
    public void Plumbing_KnowsNoFeature(string folder) => Assert.Empty(
        from file in Repository.Files($"src/Onboarding.Portal/{folder}", ".cs", ".cshtml")
        from line in file.Lines
        where line.Contains("Onboarding.Portal.Features", StringComparison.Ordinal)
        select $"{file.Path}: {line.Trim()}");

    /// <summary>A page belongs to its feature; another one links to it and shares services, never the page's class.</summary>
    [Fact]
    public void Features_UseNoPageOfAnother() => Assert.Empty(
        from file in Repository.Files("src/Onboarding.Portal/Features", ".cs")
        from line in file.Lines
        from Match match in ForeignPage().Matches(line)
        where !file.Path.Contains($"/Features/{match.Groups["feature"].Value}/", StringComparison.Ordinal)
        select $"{file.Path}: {line.Trim()}");

    private static IEnumerable<string> ReferencesOf<T>(params string[] allowed) =>
        typeof(T).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !allowed.Any(a => name.StartsWith(a, StringComparison.Ordinal)));

    [GeneratedRegex(@"Features\.(?<feature>\w+)\.\w+Model\b")]
    private static partial Regex ForeignPage();
}
