using System.Diagnostics;
using System.Text.Json;

namespace Onboarding.Benchmarks.Documents;

/// <summary>Another engine, run by a script beside this project; what is not installed is skipped, and said so.</summary>
internal sealed record Peer(string Name, TagSyntax Tags, string Program, string Script)
{
    private static readonly string Folder = Path.Combine(PublishedProgram.RepositoryRoot, "tests", "Onboarding.Benchmarks", "Peers");

    public static IReadOnlyList<Peer> All { get; } =
    [
        new("docxtemplater", TagSyntax.Docxtemplater, "node", "peers.js"),
        new("easy-template-x", TagSyntax.EasyTemplateX, "node", "peers.js"),
        new("carbone", TagSyntax.Carbone, "node", "peers.js"),
        new("docx-templates", TagSyntax.DocxTemplates, "node", "peers.js"),
        new("docxtpl", TagSyntax.Docxtpl, Environment.GetEnvironmentVariable("PYTHON") ?? "python3", "docxtpl_peer.py"),
    ];

    /// <summary>Says in one line why a peer will be skipped, or null.</summary>
    public async Task<string?> WhyNotAsync()
    {
        if (Program == "node" && !Directory.Exists(Path.Combine(Folder, "node_modules", Name)))
        {
            return $"{Name} is skipped: run “npm install --no-package-lock” in {Path.GetRelativePath(PublishedProgram.RepositoryRoot, Folder)}";
        }

        return Program == "node" || (await RunAsync(["--there"])).Code == 0 ? null : $"{Name} is skipped: {Program} has no docxtpl (PYTHON names another interpreter)";
    }

    /// <returns>Documents per second, also of processor, and the peak of memory in megabytes, or what went wrong.</returns>
    public async Task<PeerFigures> MeasureAsync(string template, string data, string document)
    {
        var (code, output) = await RunAsync([Name, template, data, document]);
        return code == 0 ? JsonSerializer.Deserialize<PeerFigures>(output, JsonSerializerOptions.Web)! : new(0, 0, 0, output.Trim());
    }

    private async Task<(int Code, string Output)> RunAsync(string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, [Path.Combine(Folder, Script), .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + (process.ExitCode == 0 ? "" : await error));
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return (-1, exception.Message);
        }
    }
}

/// <summary>What a peer reached; <c>Error</c> is null when it made its documents.</summary>
internal sealed record PeerFigures(double Rate, double RateByWork, double PeakMb, string? Error = null);
