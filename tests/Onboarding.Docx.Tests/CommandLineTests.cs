using System.Diagnostics;
using System.Text.Json;
using Onboarding.Docx.Tests.Support;

namespace Onboarding.Docx.Tests;

/// <summary>The command <c>onboarding-docx</c> as a process of its own: what it writes where, and the exit code that scripts read.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const int Sound = 0;
    private const int Problems = 1;
    private const int WrongUsage = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("onboarding-docx-").FullName;

    [Fact]
    public async Task Render_WritesTheDocumentInTheCultureAsked()
    {
        var output = Path.Combine(_folder, "out.docx");

        var run = await RunAsync("render", Template("{{ site.name }}: {{ site.height | number 1 }}"), Json("""{"site":{"name":"Gent","height":6.25}}"""), "-o", output, "--culture", "nl-BE");

        Assert.Equal((Sound, ""), (run.Code, run.Error));
        Assert.Equal("Gent: 6,3\n", Rendered.Read(await File.ReadAllBytesAsync(output, TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task Render_FieldThatIsNotThere_SaysWhichAndWritesNothing()
    {
        var output = Path.Combine(_folder, "out.docx");

        var run = await RunAsync("render", Template("{{ site.nam }}"), Json("""{"site":{"name":"Gent"}}"""), "-o", output);

        Assert.Equal(Problems, run.Code);
        Assert.Contains("site.nam", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Fact]
    public async Task Render_WithPdf_MakesOneBesideTheDocument_OrSaysWhyNot()
    {
        var output = Path.Combine(_folder, "out.docx");

        var run = await RunAsync("render", Template("{{ site.name }}"), Json("""{"site":{"name":"Gent"}}"""), "-o", output, "--pdf");

        var pdf = Path.ChangeExtension(output, ".pdf");
        Assert.True(File.Exists(output));
        Assert.Equal(run.Code == Sound, File.Exists(pdf) && (await File.ReadAllTextAsync(pdf, TestContext.Current.CancellationToken)).StartsWith("%PDF", StringComparison.Ordinal));
        Assert.Equal(run.Code == Sound ? "" : "No PDF was made: LibreOffice is not installed (no program soffice or libreoffice was found).", run.Error);
    }

    [Fact]
    public async Task Render_ForMachines_WritesTheProblemsAsJson()
    {
        var run = await RunAsync("render", Template("{{ site.nam }}"), Json("""{"site":{"name":"Gent"}}"""), "-o", Path.Combine(_folder, "out.docx"), "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("field.unknown", document.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(Problems, run.Code);
    }

    [Fact]
    public async Task Inspect_ListsTheFieldsWithKindAndPlace()
    {
        var run = await RunAsync("inspect", Template("{{ for c in site.cameras }}{{ c.serial }}{{ end }}"));

        Assert.Equal(Sound, run.Code);
        Assert.Equal(["site.cameras\tloop", "site.cameras[].serial\tscalar"], run.Lines.Select(line => line[..line.LastIndexOf('\t')]));
    }

    [Fact]
    public async Task Inspect_AsJson_IsReadByMachines()
    {
        var run = await RunAsync("inspect", Template("{{ site.name }}"), "--json");

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("site.name", document.RootElement.GetProperty("fields")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Check_SoundTemplateWithSample_SaysNothing()
    {
        var run = await RunAsync("check", Template("{{ site.name }}"), "--sample", Json("""{"site":{"name":"Gent"}}"""));

        Assert.Equal((Sound, "", ""), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("{{ site.name | shout }}", "shout")]
    [InlineData("{{ if site.open }}", "if")]
    public async Task Check_WrongTag_IsNamedOnStandardError(string text, string expected)
    {
        var run = await RunAsync("check", Template(text));

        Assert.Equal((Problems, ""), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FileThatIsNoDocument_IsRefused()
    {
        var path = Path.Combine(_folder, "template.docx");
        await File.WriteAllTextAsync(path, "MZ", TestContext.Current.CancellationToken);

        var run = await RunAsync("check", path);

        Assert.Equal(Problems, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("print")]
    [InlineData("check", "absent.docx")]
    [InlineData("render")]
    public async Task Run_WrongCommand_SaysSoAndIsTold(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(WrongUsage, run.Code);
        Assert.NotEmpty(run.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<Answer> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "onboarding-docx.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).Trim(), (await error).Trim());
    }

    private string Template(string text) => Write("template.docx", DocxBuilder.WithText(text).Build());

    private string Json(string json) => Write("data.json", System.Text.Encoding.UTF8.GetBytes(json));

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private sealed record Answer(int Code, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.TrimEntries);
    }
}
