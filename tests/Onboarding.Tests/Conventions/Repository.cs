using System.Text.Json;

namespace Onboarding.Tests.Conventions;

/// <summary>The files that people write, as they lie in the repository around the tests.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotWritten = ["bin", "obj", "node_modules", "dist", "Migrations", "portal-data", "artifacts"];

    public static DirectoryInfo Root { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>Files below a folder with one of these extensions, by their path from the root.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Files(string folder, params string[] extensions) =>
        from file in Below(new(Path.Combine(Root.FullName, folder)))
        where extensions.Contains(file.Extension)
        select (Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/'), File.ReadAllLines(file.FullName));

    /// <summary>Every text of a language by its key.</summary>
    public static Dictionary<string, string> Texts(string language) =>
        Directory.EnumerateFiles(Path.Combine(Root.FullName, "localization", language), "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            .ToDictionary();

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !NotWritten.Contains(d.Name)).SelectMany(Below));

    private static DirectoryInfo Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")) ? folder
        : Find(folder.Parent);
}
