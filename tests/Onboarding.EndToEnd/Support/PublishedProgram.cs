using System.Diagnostics;

namespace Onboarding.EndToEnd.Support;

/// <summary>
/// The portal as it is installed: published, in Release. What runs from a project folder may find files that an installation does not have.
/// Named by <c>ONBOARDING_PORTAL</c>, or published once per run.
/// </summary>
internal static class PublishedProgram
{
    private static readonly Lazy<Task<string>> Folder = new(() => Environment.GetEnvironmentVariable("ONBOARDING_PORTAL") is { Length: > 0 } named
        ? Task.FromResult(Path.GetFullPath(named))
        : PublishAsync());

    /// <summary>The repository in which the tests run.</summary>
    public static string RepositoryRoot { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>Results that people look at: screenshots, converted documents. Ignored by git.</summary>
    public static string Artifacts(string folder) => Directory.CreateDirectory(Path.Combine(RepositoryRoot, "artifacts", folder)).FullName;

    public static async Task<string> FolderAsync() => await Folder.Value;

    private static async Task<string> PublishAsync()
    {
        var output = Artifacts("portal");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/Onboarding.Portal", "-c", "Release", "-o", output, "-v", "quiet", "--nologo"])
        {
            WorkingDirectory = RepositoryRoot,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? output : throw new InvalidOperationException($"The portal cannot be published.\n{said}");
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")) ? folder.FullName
        : Find(folder.Parent);
}
