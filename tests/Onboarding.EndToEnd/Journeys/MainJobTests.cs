using System.Text.RegularExpressions;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>The main job through the visible pages, from an empty dossier to its documents and its reminders.</summary>
public sealed class MainJobTests(DemoPortal portal)
{
    [Fact]
    public Task MainJob_InFrench() => DoAsync(Story.InFrench);

    [Fact]
    public Task MainJob_InDutch() => DoAsync(Story.InDutch);

    [Fact]
    public Task MainJob_WithoutJavaScript() => DoAsync(Story.WithoutJavaScript);

    private async Task DoAsync(Story story)
    {
        using var folder = new TemporaryFolder();
        var entering = (string name, string role) => portal.EnterAsync(name, story.Language, story.JavaScript, Path.Combine(story.ToString(), role));
        await using var person = await entering(story.Integrator, "integrator");
        var integrator = new IntegratorPart(person, story, folder.Path);
        await integrator.OpenDossierAsync();
        await integrator.RegisterSiteAsync();
        await integrator.RegisterCamerasAsync();
        await integrator.UploadAsync(story.Words.SitePlan, story.Words.DataSheet);
        await integrator.SubmitAsync();

        await using var keyUser = await entering(story.KeyUser, "police");
        var police = new PolicePart(keyUser, story, integrator, folder.Path);
        await police.AskAsync();
        await integrator.AnswerAsync();
        await integrator.SubmitAsync();
        await police.AcceptAsync();
        await using var decider = await entering(story.Decider, "decider");
        await new PolicePart(decider, story, integrator, folder.Path).DecideAsync();

        await using var projectManager = await entering("Valérie Modèle", "manager");
        var manager = new ManagerPart(projectManager, story, integrator.Dossier, folder.Path);
        await CheckAsync(await manager.DownloadDossierAsync(), story, integrator.Reference);
        var documents = await manager.DownloadArchiveAsync();
        Assert.True(documents.Count >= 1 + 1 + story.Serials.Count, "One dossier, one site and each camera have a document.");
        Assert.All(documents, AssertIsSound);
        await manager.RemindAsync();
        await FollowReminderAsync(person, story);
    }

    /// <summary>The document holds what was typed, is valid, has no tag left, and LibreOffice reads it.</summary>
    private static async Task CheckAsync(WordFile document, Story story, string reference)
    {
        AssertIsSound(document);
        foreach (var expected in (IEnumerable<string>)[reference, story.Site, story.MendedDirection, story.Model, .. story.Serials])
        {
            Assert.Contains(expected, document.Text, StringComparison.Ordinal);
        }

        foreach (var expected in story.Coordinates)
        {
            var tolerance = expected < 100 ? 0.000_002m : 0.02m;
            Assert.Contains(document.Numbers, number => Math.Abs(number - expected) < tolerance);
        }

        await document.ToPdfAsync(PublishedProgram.Artifacts(Path.Combine("documents", story.ToString())));
    }

    private static void AssertIsSound(WordFile document)
    {
        Assert.Empty(document.Problems);
        Assert.DoesNotContain("{{", document.Text, StringComparison.Ordinal);
    }

    /// <summary>A reminder of what is still missing is in the language of its reader, and its link lands on the line that it speaks of.</summary>
    private async Task FollowReminderAsync(Person person, Story story)
    {
        var subjects = new[] { K.Reminders_Subject_Due, K.Reminders_Subject_Late }.Select(person.Texts.Pattern).ToList();
        var reminder = new MailFolder(portal.Mails).To(story.IntegratorMail).Last(m => subjects.Exists(s => s.IsMatch(m.Subject ?? "")));
        var link = Regex.Match(reminder.TextBody ?? "", @"http\S+/missing#\S+").Value;
        await person.OpenAsync(link);
        await person.ShouldReadAsync(person.Texts[K.Evidence_Missing_Heading]);
        Assert.True(await person.Page.Locator($"[id='{new Uri(link).Fragment[1..]}']").IsVisibleAsync());
    }
}
