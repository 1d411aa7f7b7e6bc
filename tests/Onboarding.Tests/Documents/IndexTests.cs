using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Docx;
using Onboarding.Domain.Documents;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform.Outbox;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Documents;

public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_BeforeApproval_MakesDraftsThatSaySoOnThePage()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);

        var answer = await browser.PostAsync(PathOf(made));
        Assert.Equal(PathOf(made), answer.Location);
        Assert.Equal("0 documents générés sur 3", (await browser.GetAsync(PathOf(made))).Text(".p-progress label"));
        await WorkOffAsync(made);

        var page = await browser.GetAsync(PathOf(made));
        Assert.Equal(["DTR-01", "FSI-01", "FCA-01"], page.Texts("tbody th").Select(number => number[^6..]));
        Assert.Equal(["0.1", "0.1", "0.1"], page.Texts("tbody td:nth-child(4)"));
        var text = await TextAsync(browser, page);
        Assert.Contains("Projet", text, StringComparison.Ordinal);
        Assert.Contains("Brugsesteenweg", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Again_MakesTheNextDraftAndKeepsTheNumber()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        await browser.PostAsync(PathOf(made));
        await WorkOffAsync(made);
        var number = (await browser.GetAsync(PathOf(made))).Text("tbody th");

        await browser.PostAsync(PathOf(made));
        await WorkOffAsync(made);

        var page = await browser.GetAsync(PathOf(made));
        Assert.Equal((number, "0.2"), (page.Text("tbody th"), page.Text("tbody td:nth-child(4)")));
    }

    [Fact]
    public async Task Approval_MakesFinalDocumentsInTheLanguagesOfTheZone()
    {
        var made = await ApprovedAsync();
        await WorkOffAsync(made);
        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync(PathOf(made));

        Assert.Equal(["", "", ""], (await DocumentsAsync(made)).Select(d => d.ProblemDetail ?? ""));
        Assert.Equal(["1.0", "1.0", "1.0"], page.Texts("tbody td:nth-child(4)"));
        Assert.Equal(6, page.Document.QuerySelectorAll("tbody a").Length);
        var text = await TextAsync(await portal.SignInAsync(made.KeyUser), page);
        Assert.DoesNotContain("Projet", text, StringComparison.Ordinal);
        Assert.Contains("Pas de document nécessaire : test", text.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_ForAFinalDocumentWhoseFieldWasEmptied_MakesNoneAndSaysWhy()
    {
        var made = await ApprovedAsync();
        await portal.SaveAsync(db => db.RequirementItems.Where(i => i.DossierId == made.DossierId && i.Code == "SITE-LOC").ForEachAsync(i => i.State = RequirementState.Missing));

        await WorkOffAsync(made);

        Assert.All(await DocumentsAsync(made), d => Assert.Equal((DocumentStatus.Failed, DocumentProblem.FieldMissing), (d.Status, d.Problem)));
        Assert.Empty(await portal.ReadAsync(db => db.GeneratedFiles.Where(f => f.DossierId == made.DossierId).ToListAsync()));
        Assert.Contains("Échec", (await (await portal.SignInAsync(made.KeyUser)).GetAsync(PathOf(made))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_RunTwice_MakesOneFileForEachLanguage()
    {
        var made = await ApprovedAsync();
        var jobs = await WorkOffAsync(made);
        foreach (var job in jobs)
        {
            await portal.Services.GetRequiredService<OutboxWorker>().RunAsync(job, CancellationToken.None);
        }

        Assert.Equal(6, await portal.ReadAsync(db => db.GeneratedFiles.CountAsync(f => f.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Get_AfterTheDataChanged_SaysThatTheDocumentIsOutOfDate()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        await browser.PostAsync(PathOf(made));
        await WorkOffAsync(made);

        await made.ChangeSiteAsync(site => site.Direction = "Gand");

        var states = (await browser.GetAsync(PathOf(made))).Texts("tbody td:nth-child(5)");
        Assert.All(states, state => Assert.Contains("Les données ont changé", state, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Zip_HoldsAnIndexTheDocumentsAndTheEvidence()
    {
        var made = await ApprovedAsync();
        await WorkOffAsync(made);
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager));

        using var answer = await browser.Http.GetAsync($"{PathOf(made)}/zip");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());

        Assert.Equal(6, archive.Entries.Count(e => e.FullName.EndsWith(".docx", StringComparison.Ordinal)));
        using var index = new StreamReader(archive.GetEntry("index.html")!.Open());
        var text = await index.ReadToEndAsync();
        Assert.All(archive.Entries.Where(e => e.FullName != "index.html"), e => Assert.Contains(Uri.EscapeDataString(e.Name), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/zip")]
    [InlineData("/{file}")]
    public async Task Get_OfAForeignDossier_IsNotFound(string page)
    {
        var made = await ApprovedAsync();
        await WorkOffAsync(made);
        var file = await portal.ReadAsync(db => db.GeneratedFiles.Where(f => f.DossierId == made.DossierId).Select(f => f.FileId).FirstAsync());
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        using var answer = await stranger.Http.GetAsync(PathOf(made) + page.Replace("{file}", file.ToString(), StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string PathOf(ReviewCase made) => $"/fr/dossiers/{made.DossierId}/documents";

    private async Task<ReviewCase> ApprovedAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        await made.ApproveAsync();
        return made;
    }

    private Task<List<GeneratedDocument>> DocumentsAsync(ReviewCase made) =>
        portal.ReadAsync(db => db.GeneratedDocuments.AsNoTracking().Where(d => d.DossierId == made.DossierId).ToListAsync());

    /// <summary>Does the jobs of a dossier, as the job server would.</summary>
    private async Task<List<Guid>> WorkOffAsync(ReviewCase made)
    {
        var jobs = await portal.ReadAsync(db => db.Outbox
            .Where(e => e.DossierId == made.DossierId && e.Kind == OutboxKind.Job && e.State == OutboxState.Pending).Select(e => e.Id).ToListAsync());
        foreach (var job in jobs)
        {
            await portal.Services.GetRequiredService<OutboxWorker>().RunAsync(job, CancellationToken.None);
        }

        return jobs;
    }

    private static async Task<string> TextAsync(FormClient browser, PageAnswer page)
    {
        using var document = new MemoryStream(await browser.Http.GetByteArrayAsync(page.Document.QuerySelector("tbody a")!.GetAttribute("href")));
        Assert.Empty(DocxValidator.Validate(document));
        return WordText.Of(document);
    }
}
