using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

/// <summary>Several files at once, by the plain form.</summary>
[Trait("Area", "Registration")]
public sealed class UploadTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_SeveralFiles_ProposesWhatEachIsFor_AndNothingCountsBeforeItIsConfirmed()
    {
        var (made, browser, path) = await BeginAsync();

        var page = await SendAsync(browser, path, ("Plan d’implantation.pdf", SampleFiles.Pdf()), ("photo-1.png", SampleFiles.Png()));

        Assert.Equal(["Plan d’implantation.pdf", "photo-1.png"], page.Texts("#confirmation h3"));
        Assert.Equal((await made.RequirementAsync("SITE-PLAN")).ToString(), page.Value("Files[0].ItemId"));
        Assert.Equal("Plan", page.Value("Files[0].Kind"));
        Assert.Equal((await made.RequirementAsync("SITE-PHOTO")).ToString(), page.Value("Files[1].ItemId"));
        Assert.Equal(0, await BroughtAsync(made));
    }

    [Fact]
    public async Task Confirm_BringsEachFileForItsRequirement_AndStoresOneFileOnceForSeveral()
    {
        var (made, browser, path) = await BeginAsync();
        var page = await SendAsync(browser, path, ("permis et plan.pdf", SampleFiles.Pdf()));
        var (permit, plan) = (await made.RequirementAsync("SITE-PLAN"), await made.RequirementAsync("NET-PLAN"));

        var answer = await browser.SubmitAsync(page, "#confirmation", ("Files[0].ItemId", permit), ("Files[0].Kind", "Permit"), ("Files[0].AlsoFor", new object[] { plan, permit }), ("Files[0].ValidUntil", "31/12/2027"));

        Assert.True(answer.IsRedirect, answer.MainText);
        var versions = await portal.ReadAsync(db => db.EvidenceVersions.AsNoTracking().Where(v => v.DossierId == made.DossierId && v.FileId != null).ToListAsync());
        Assert.Equal(2, versions.Count);
        Assert.Single(versions.Select(v => v.FileId).Distinct());
        Assert.All(versions, v => Assert.Equal((DocumentKind.Permit, new DateOnly(2027, 12, 31)), (v.Kind, v.ValidUntil)));
        Assert.False(await portal.ReadAsync(db => db.IncomingFiles.AnyAsync(f => f.DossierId == made.DossierId)));
        Assert.Equal(RequirementState.Provided, await portal.ReadAsync(db => db.RequirementItems.Where(i => i.Id == plan).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task Confirm_WithoutARequirement_LeavesTheFileWaiting()
    {
        var (made, browser, path) = await BeginAsync();
        var page = await SendAsync(browser, path, ("scan.pdf", SampleFiles.Pdf()));

        await browser.SubmitAsync(page, "#confirmation", ("Files[0].ItemId", null));

        Assert.Equal(0, await BroughtAsync(made));
        Assert.Equal(["scan.pdf"], (await browser.GetAsync(path)).Texts("#confirmation h3"));
    }

    [Fact]
    public async Task Confirm_SentTwice_BringsOneVersion()
    {
        var (made, browser, path) = await BeginAsync();
        var page = await SendAsync(browser, path, ("plan.pdf", SampleFiles.Pdf()));

        await browser.SubmitAsync(page, "#confirmation");
        await browser.SubmitAsync(page, "#confirmation");

        Assert.Equal(1, await BroughtAsync(made));
    }

    [Fact]
    public async Task Post_WithOneBadFile_SaysWhichAndTakesTheOthers()
    {
        var (_, browser, path) = await BeginAsync();

        var page = await SendAsync(browser, path, ("plan.pdf", SampleFiles.Pdf()), ("programme.exe", [.. "MZ"u8, .. new byte[300]]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("programme.exe", page.Errors["Uploads"], StringComparison.Ordinal);
        Assert.Equal(["plan.pdf"], page.Texts("#confirmation h3"));
    }

    [Fact]
    public async Task Remove_ForgetsTheFile()
    {
        var (made, browser, path) = await BeginAsync();
        var page = await SendAsync(browser, path, ("plan.pdf", SampleFiles.Pdf()));

        await browser.SubmitAsync(page, "#remove-0");

        Assert.Empty((await browser.GetAsync(path)).Texts("#confirmation h3"));
        Assert.False(await portal.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Get_ShowsAColleagueNothing_AndAStrangerNothingAtAll()
    {
        var (made, browser, path) = await BeginAsync();
        await SendAsync(browser, path, ("plan.pdf", SampleFiles.Pdf()));
        var colleague = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorContributor, made.Organisation));
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Empty((await colleague.GetAsync(path)).Texts("#confirmation h3"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
    }

    private async Task<(ReviewCase Made, FormClient Browser, string Path)> BeginAsync()
    {
        var made = await ReviewCase.CreateAsync(portal);
        return (made, await portal.SignInAsync(made.Administrator), $"/fr/dossiers/{made.DossierId}/upload");
    }

    private static async Task<PageAnswer> SendAsync(FormClient browser, string path, params (string Name, byte[] Content)[] files)
    {
        var answer = await browser.SubmitAsync(await browser.GetAsync(path), "form[data-upload]", ("Uploads", files.Select(f => new FormFile(f.Name, f.Content)).ToList()));
        return answer.IsRedirect ? await browser.FollowAsync(answer) : answer;
    }

    private Task<int> BroughtAsync(ReviewCase made) => portal.ReadAsync(db => db.EvidenceVersions.CountAsync(v => v.DossierId == made.DossierId && v.FileId != null));
}
