using System.ComponentModel;
using System.Diagnostics;

namespace Onboarding.Docx.Tests.Support;

/// <summary>LibreOffice, without a window and with settings of its own.</summary>
internal static class Writer
{
    /// <summary>The folder of what tests leave behind to be looked at.</summary>
    public static string Artifacts { get; } = Path.Combine(Root(new(AppContext.BaseDirectory)), "artifacts");

    /// <summary>Converts files in one go; whether all went well shows in what is there afterwards.</summary>
    /// <param name="folder">Where the results come.</param>
    /// <param name="format">Into what.</param>
    /// <param name="arguments">The files, and how to read them.</param>
    /// <returns>Whether LibreOffice is installed.</returns>
    public static bool Convert(string folder, string format, IEnumerable<string> arguments)
    {
        var settings = Directory.CreateTempSubdirectory("onboarding-writer-").FullName;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{settings}", "--headless", "--convert-to", format, "--outdir", folder, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
        finally
        {
            Directory.Delete(settings, recursive: true);
        }
    }

    private static string Root(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Onboarding.sln")) ? folder.FullName : Root(folder.Parent!);
}
