using System.Diagnostics;

namespace Onboarding.Benchmarks;

/// <summary>Programs as they are installed: published, in Release.</summary>
internal static class PublishedProgram
{
    public static string RepositoryRoot { get; } = Find(new(AppContext.BaseDirectory));

    /// <summary>The portal; <c>ONBOARDING_PORTAL</c> names one that is published already.</summary>
    /// <returns>The assembly to start.</returns>
    public static async Task<string> PortalAsync(string folder)
    {
        if (Environment.GetEnvironmentVariable("ONBOARDING_PORTAL") is { } published)
        {
            return Path.Combine(published, "Onboarding.Portal.dll");
        }

        await PublishAsync(Path.Combine(RepositoryRoot, "src", "Onboarding.Portal"), folder);
        return Path.Combine(folder, "Onboarding.Portal.dll");
    }

    /// <summary>The smallest program of the same framework, published in the same way: what a start costs whatever one writes.</summary>
    /// <inheritdoc cref="PortalAsync"/>
    public static async Task<string> EmptyAsync(string folder)
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "Program.cs"), """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => "");
            app.Run();
            """);
        await File.WriteAllTextAsync(Path.Combine(source, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        await PublishAsync(source, Path.Combine(folder, "published"));
        return Path.Combine(folder, "published", "Empty.dll");
    }

    private static async Task PublishAsync(string project, string output)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", output, "-v", "quiet", "--nologo"]) { WorkingDirectory = project })!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} cannot be published.");
        }
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The benchmarks run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")) ? folder.FullName
        : Find(folder.Parent);
}
