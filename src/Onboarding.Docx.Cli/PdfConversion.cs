using System.ComponentModel;
using System.Diagnostics;

namespace Onboarding.Docx.Cli;

/// <summary>Makes a PDF of a document with LibreOffice, where it is installed.</summary>
internal static class PdfConversion
{
    private static readonly string[] Programs = ["soffice", "libreoffice"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>Why there is no PDF, in one sentence; null when it stands beside the document.</returns>
    public static string? Convert(FileInfo document)
    {
        var profile = Directory.CreateTempSubdirectory("onboarding-docx-"); // a running LibreOffice keeps the usual one to itself
        try
        {
            using var process = Programs.Select(program => TryStart(program, document, profile)).FirstOrDefault(started => started is not null);
            return process is null ? "No PDF was made: LibreOffice is not installed (no program soffice or libreoffice was found)."
                : !process.WaitForExit(Longest) ? GiveUp(process)
                : File.Exists(Path.ChangeExtension(document.FullName, ".pdf")) ? null
                : "No PDF was made: LibreOffice could not convert the document.";
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static Process? TryStart(string program, FileInfo document, DirectoryInfo profile)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(
                program,
                [$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", "pdf", "--outdir", document.DirectoryName!, document.FullName])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            process!.BeginOutputReadLine(); // what it says about itself is read, so that it never waits for a reader, and kept from the person
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string GiveUp(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return $"No PDF was made: LibreOffice took longer than {Longest.TotalMinutes:0} minutes.";
    }
}
