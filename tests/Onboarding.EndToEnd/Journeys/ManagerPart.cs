using System.Diagnostics;
using System.IO.Compression;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The technical project manager: downloads the documents of the approved dossier, and has the reminders written.</summary>
internal sealed class ManagerPart(Person person, Story story, string dossier, string folder)
{
    private static readonly TimeSpan LongestJob = TimeSpan.FromMinutes(1);

    private TextBook Texts => person.Texts;

    /// <returns>The technical connection dossier, as a Word file.</returns>
    public async Task<WordFile> DownloadDossierAsync()
    {
        await person.GoAsync("/dossiers");
        await person.FillAsync(K.Dossiers_Filter_Text, story.Dossier);
        await person.PressAsync(K.Dossiers_Filter_Apply);
        await person.FollowAsync(story.Dossier);
        await person.PressAsync(K.Dossiers_GeneratedDocuments);
        var clock = Stopwatch.StartNew();
        while (await person.SeesAsync(K.Documents_Refresh))
        {
            Assert.True(clock.Elapsed < LongestJob, "The documents are not made.");
            await person.PressAsync(K.Documents_Refresh);
        }

        return WordFile.Read(await person.DownloadInAsync(Texts[K.Enums_DocumentType_Dtr], K.Common_Download, folder));
    }

    /// <returns>Every Word document of the dossier's archive.</returns>
    public async Task<IReadOnlyList<WordFile>> DownloadArchiveAsync()
    {
        await person.GoAsync($"{dossier}/documents");
        var archive = await person.DownloadAsync(K.Documents_Zip, folder);
        var content = Path.ChangeExtension(archive, null);
        await ZipFile.ExtractToDirectoryAsync(archive, content);
        Assert.True(File.Exists(Path.Combine(content, "index.html")));
        return [.. Directory.EnumerateFiles(content, "*.docx", SearchOption.AllDirectories).Select(WordFile.Read)];
    }

    /// <summary>Has the reminders of today written. A second time there is nothing left to say.</summary>
    public async Task RemindAsync()
    {
        await person.GoAsync("/mails");
        await person.PressAsync(K.Mails_Run_Button);
        await person.PressAsync(K.Mails_Run_Button);
        await person.ShouldReadAsync(Texts[K.Mails_Run_None]);
    }
}
