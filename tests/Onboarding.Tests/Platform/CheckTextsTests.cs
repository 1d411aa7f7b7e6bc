using System.Diagnostics;
using System.Text.RegularExpressions;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

/// <summary>Runs the real build target on folders of texts, as MSBuild does for the portal.</summary>
public sealed partial class CheckTextsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("texts-").FullName;

    [Fact]
    public async Task Build_DefectiveTexts_FailsWithFileAndLineOfEach()
    {
        Write("fr", "Site.json",
            "{",
            "  \"Site.New\": \"Enregistrer un site\",",
            "  \"Site.OnlyFrench\": \"Seulement en français\",",
            "  \"Site.Empty\": \" \",",
            "  \"Site.Todo\": \"TODO\",",
            "  \"Site.New\": \"Encore\",",
            "  \"Site.Values\": \"{{a}} et {{b}}\",",
            "  \"Site.Braces\": \"{a}\",",
            "  \"Site.Missing_one\": \"Il manque {{count}} pièce\",",
            "  \"Camera.New\": \"Ajouter une caméra\",",
            "  \"Site.Space\": \"Qui doit agir ?\",",
            "  \"Site.Comma\": \"Sans virgule\"",
            "  \"Site.Last\": \"Dernier\"",
            "}");
        Write("nl", "Site.json",
            "{",
            "  \"Site.New\": \"Een site registreren\",",
            "  \"Site.Empty\": \"Leeg\",",
            "  \"Site.Todo\": \"Te doen\",",
            "  \"Site.Values\": \"{{a}} en {{c}}\",",
            "  \"Site.Braces\": \"x\",",
            "  \"Site.Missing_one\": \"Er ontbreekt één stuk\",",
            "  \"Site.Space\": \"Wie is aan zet?\",",
            "  \"Site.Comma\": \"Zonder komma\",",
            "  \"Site.Last\": \"Laatste\"",
            "}");

        var (exitCode, output) = await BuildAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Equal(
            [
                "fr/Site.json 3 TXT005", "fr/Site.json 4 TXT003", "fr/Site.json 5 TXT003", "fr/Site.json 6 TXT002", "fr/Site.json 7 TXT006", "fr/Site.json 8 TXT006",
                "fr/Site.json 9 TXT007", "fr/Site.json 10 TXT004", "fr/Site.json 10 TXT005", "fr/Site.json 11 TXT008", "fr/Site.json 12 TXT001", "nl/Site.json 9 TXT005",
            ],
            Defects(output));
        Assert.False(File.Exists(Path.Combine(folder, "obj", "K.g.cs")));
    }

    [Fact]
    public async Task Build_SoundTexts_WritesOneConstantPerTextOrPlural()
    {
        Write("fr", "Site.json", "{", "  \"Site.New.Title\": \"Où\u202F? «\u202FIci\u202F»\",", "  \"Site.Missing_one\": \"{{count}} pièce\",", "  \"Site.Missing_other\": \"{{count}} pièces\"", "}");
        Write("nl", "Site.json", "{", "  \"Site.New.Title\": \"Waar? <hier>\",", "  \"Site.Missing_one\": \"één stuk\",", "  \"Site.Missing_other\": \"{{count}} stukken\"", "}");

        var (exitCode, output) = await BuildAsync();

        var code = await File.ReadAllTextAsync(Path.Combine(folder, "obj", "K.g.cs"));
        Assert.True(exitCode == 0, output);
        Assert.Contains("/// <summary>Où\u202F? «\u202FIci\u202F» | Waar? &lt;hier&gt;</summary>", code, StringComparison.Ordinal);
        Assert.Equal(["Site_Missing = \"Site.Missing\"", "Site_New_Title = \"Site.New.Title\""], Constant().Matches(code).Select(m => m.Groups[1].Value));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static List<string> Defects(string output) =>
        Defect().Matches(output)
            .Select(m => (File: m.Groups["file"].Value.Replace('\\', '/'), Line: m.Groups["line"].Value, Code: m.Groups["code"].Value))
            .Distinct()
            .OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line.Length).ThenBy(d => d.Line, StringComparer.Ordinal).ThenBy(d => d.Code, StringComparer.Ordinal)
            .Select(d => $"{d.File} {d.Line} {d.Code}")
            .ToList();

    private void Write(string language, string file, params string[] lines)
    {
        Directory.CreateDirectory(Path.Combine(folder, language));
        File.WriteAllLines(Path.Combine(folder, language, file), lines);
    }

    private async Task<(int ExitCode, string Output)> BuildAsync()
    {
        var targets = Path.Combine(PlatformHost.PortalFolder, "..", "build", "Texts.targets");
        var project = Path.Combine(folder, "Check.proj");
        Directory.CreateDirectory(Path.Combine(folder, "obj"));
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <PropertyGroup>
                <TextsDirectory>{folder}/</TextsDirectory>
                <TextsNamespace>Sample</TextsNamespace>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
              </PropertyGroup>
              <Import Project="{targets}" />
            </Project>
            """);
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", project, "-t:GenerateTextConstants", "-nologo", "-v:q", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (build.ExitCode, output);
    }

    [GeneratedRegex(@"(?<file>(fr|nl)[/\\]Site\.json)\((?<line>\d+)\): .*?error (?<code>TXT\d{3})")]
    private static partial Regex Defect();

    [GeneratedRegex("public const string (.+);")]
    private static partial Regex Constant();
}
