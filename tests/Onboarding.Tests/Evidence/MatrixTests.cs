using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Features.Sites;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public sealed class MatrixTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private const string Continue = "main form button";

    [Fact]
    public async Task Get_ShowsEachSiteWithItsRequirementsAsWordsAndLinks()
    {
        var (made, browser, path) = await BeginAsync(sites: 2);

        var page = await browser.GetAsync(path);

        Assert.Equal(["Brugsesteenweg", "Site 1", "Site 2"], page.Texts("tbody th a:first-child").Where(t => !t.Contains("caméra", StringComparison.Ordinal)));
        var plan = page.Document.QuerySelector($"#s-{made.SiteId} a[href$='/evidence/{await made.RequirementAsync("SITE-PLAN", made.SiteId)}']")!;
        Assert.Equal("Prêt à envoyer – Plan d’implantation, " + await ReferenceAsync(made.SiteId), plan.TextContent.Trim());
        Assert.Contains("Intégrateur", page.Text($"#s-{made.SiteId} td"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("tbody a[href*='/organisations/']"));
    }

    [Fact]
    public async Task Get_OnlyWhatIsMissing_LeavesOutTheCompleteSitesAndColumns()
    {
        var (made, browser, path) = await BeginAsync(sites: 1);
        await CompleteAsync(made);

        var (all, missing) = (await browser.GetAsync(path), await browser.GetAsync($"{path}?missing=true"));

        Assert.NotNull(all.Document.QuerySelector($"#s-{made.SiteId}"));
        Assert.Null(missing.Document.QuerySelector($"#s-{made.SiteId}"));
        Assert.Single(missing.Document.QuerySelectorAll("tbody tr"));
        Assert.True(missing.Document.QuerySelectorAll("thead th").Length < all.Document.QuerySelectorAll("thead th").Length);
    }

    [Fact]
    public async Task Get_WithASiteUnfolded_HasARowForEachCamera()
    {
        var (made, browser, path) = await BeginAsync(sites: 1);
        var second = Guid.CreateVersion7();
        await made.DoneAsync<CameraService>(made.Administrator, s => s.AddAsync(made.DossierId, made.SiteId, second, _ => { }, CancellationToken.None));

        var folded = await browser.GetAsync(path);
        var unfolded = await browser.GetAsync(folded.Document.QuerySelector($"#s-{made.SiteId} th .p-below a")!.GetAttribute("href")!);

        Assert.Contains("1 sur 2", folded.Text($"#s-{made.SiteId}"), StringComparison.Ordinal); // one camera has a model, the other has not
        Assert.Null(folded.Document.QuerySelector($"#s-{second}"));
        Assert.Contains("Manquant", unfolded.Text($"#s-{second}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsksTheDatabaseAsOftenForManySitesAsForOne()
    {
        var (_, few, path) = await BeginAsync(sites: 0);
        var (_, many, longPath) = await BeginAsync(sites: 64);
        await few.GetAsync(path);

        var (one, all) = (await CountAsync(few, path), await CountAsync(many, longPath));
        var (first, last) = (await many.GetAsync(longPath), await many.GetAsync($"{longPath}?p=2"));

        Assert.Equal(one, all);
        Assert.Equal((MatrixReader.Size, 5), (first.Document.QuerySelectorAll("tbody tr").Length, last.Document.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task Post_WholeColumn_PreselectsEverySiteForTheOneFile()
    {
        var (made, browser, path) = await BeginAsync(sites: 2);

        var upload = await browser.FollowAsync(await ChooseAsync(browser, path, "SITE-PLAN"));
        var confirm = await browser.FollowAsync(await browser.SubmitAsync(upload, "form[data-upload]", ("Uploads", new List<FormFile> { new("a.pdf", SampleFiles.Pdf()) })));
        var done = await browser.SubmitAsync(confirm, "#confirmation button:not([form])");

        Assert.Contains("2 pièces choisies", upload.MainText, StringComparison.Ordinal); // the first site has its plan
        Assert.EndsWith("/missing/matrix", done.Location, StringComparison.Ordinal);
        Assert.Equal(2, await BroughtAsync(made));
    }

    [Fact]
    public async Task Post_SeveralFiles_SpreadsThemOverTheChosenCells()
    {
        var (made, browser, path) = await BeginAsync(sites: 2);
        var sites = await SitesAsync(made);

        var upload = await browser.FollowAsync(await ChooseAsync(browser, path, ItemChoice.Cell("SITE-PLAN", sites[1]), ItemChoice.Cell("SITE-PLAN", sites[2])));
        var confirm = await browser.FollowAsync(await browser.SubmitAsync(
            upload, "form[data-upload]", ("Uploads", new List<FormFile> { new("x.pdf", SampleFiles.Pdf("un")), new("y.pdf", SampleFiles.Pdf("deux")) })));
        await browser.SubmitAsync(confirm, "#confirmation button:not([form])");

        Assert.Equal(2, await BroughtAsync(made));
        Assert.Equal(2, await portal.ReadAsync(db => db.EvidenceFiles.Where(f => f.DossierId == made.DossierId && f.Versions.Any(v => v.FileId != null)).Select(f => f.SubjectId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Post_WithAKnownFile_PreselectsOnItsLinkPage()
    {
        var (made, browser, path) = await BeginAsync(sites: 1);
        await browser.PostAsync($"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PHOTO", made.SiteId)}", ("Form.Upload", new FormFile("photo.pdf", SampleFiles.Pdf())));
        var version = await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.DossierId == made.DossierId && v.FileId != null).Select(v => v.Id).SingleAsync());

        var page = await browser.GetAsync(path);
        var link = await browser.FollowAsync(await browser.SubmitAsync(page, Continue, ("for", new List<string> { ItemChoice.Row((await SitesAsync(made))[1]) }), ("KnownFile", version.ToString())));

        Assert.NotEmpty(link.Document.QuerySelectorAll("input[name=ItemIds][checked]"));
        await browser.SubmitAsync(link, "main form button");
        Assert.True(await BroughtAsync(made) > 1);
    }

    [Fact]
    public async Task Post_WithNothingTicked_SaysSo()
    {
        var (_, browser, path) = await BeginAsync(sites: 1);

        var answer = await browser.SubmitAsync(await browser.GetAsync(path), Continue);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Cochez au moins", answer.Errors[""], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByWhoBringsNothing_OffersNothingToTick_AndNothingToStrangers()
    {
        var (made, _, path) = await BeginAsync(sites: 1);
        var viewer = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorViewer, made.Organisation));
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Empty((await viewer.GetAsync(path)).Document.QuerySelectorAll("input[name=for]"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Get_ShowsAnAnnouncedDateInItsCell()
    {
        var (made, browser, path) = await BeginAsync(sites: 0);
        await browser.PostAsync($"/nl/dossiers/{made.DossierId}/missing/{await made.RequirementAsync("SITE-PHOTO")}/date", ("On", "10/03/2026"), ("Note", "Het sneeuwt."));

        Assert.Contains("aangekondigd tegen 10/03/2026", (await browser.GetAsync(path.Replace("/fr/", "/nl/", StringComparison.Ordinal))).Text($"#s-{made.SiteId}"), StringComparison.Ordinal);
    }

    private async Task<(ReviewCase Made, FormClient Browser, string Path)> BeginAsync(int sites)
    {
        var made = await ReviewCase.CreateAsync(portal);
        for (var i = 1; i <= sites; i++)
        {
            await made.DoneAsync<SiteService>(made.Administrator, s => s.AddAsync(made.DossierId, Guid.CreateVersion7(), site => site.NameFr = site.NameNl = $"Site {i}", CancellationToken.None));
        }

        return (made, await portal.SignInAsync(made.Administrator), $"/fr/dossiers/{made.DossierId}/missing/matrix");
    }

    private static async Task<PageAnswer> ChooseAsync(FormClient browser, string path, params string[] tokens) =>
        await browser.SubmitAsync(await browser.GetAsync(path), Continue, ("for", tokens.ToList()));

    private async Task<int> CountAsync(FormClient browser, string path)
    {
        var before = portal.Queries.Count;
        await browser.GetAsync(path);
        return portal.Queries.Count - before;
    }

    private async Task CompleteAsync(ReviewCase made)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var id = await made.RequirementAsync("SITE-PHOTO", made.SiteId);
            await made.DoneAsync<Onboarding.Portal.Features.Evidence.EvidenceService>(made.Administrator, s => s.BringAsync(made.DossierId, new(id, null, null, "test", null, null, null), CancellationToken.None));
        }

        await made.DoneAsync<CameraService>(made.Administrator, async s => await s.ChangeAsync(
            made.DossierId, made.CameraId, await portal.ReadAsync(db => db.Cameras.Where(c => c.Id == made.CameraId).Select(c => c.Version).SingleAsync()), c => c.Serial = "S1", CancellationToken.None));
    }

    private Task<string> ReferenceAsync(Guid siteId) => portal.ReadAsync(async db => (await db.Sites.AsNoTracking().SingleAsync(s => s.Id == siteId)).Reference);

    private Task<List<Guid>> SitesAsync(ReviewCase made) =>
        portal.ReadAsync(db => db.Sites.Where(s => s.DossierId == made.DossierId).OrderBy(s => s.Number).Select(s => s.Id).ToListAsync());

    private Task<int> BroughtAsync(ReviewCase made) =>
        portal.ReadAsync(db => db.EvidenceVersions.CountAsync(v => v.DossierId == made.DossierId && v.FileId != null && v.State == EvidenceState.Draft));
}
