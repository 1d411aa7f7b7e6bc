using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Amendments;

/// <summary>The page of a change, and the pages of the camera on its draft.</summary>
[Trait("Area", "Registration")]
public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task PostMounting_OfTheDraft_ShowsTheDifferenceAndLeavesTheCameraAsItIs()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        var (live, requirements) = (await made.LiveAsync(), await RequirementsAsync(made));
        var browser = await portal.SignInAsync(made.Made.Administrator);

        var saved = await browser.PostAsync($"/fr/cameras/{made.Id}/mounting", ("Height", "7,5"), ("Facing", "Rear"));

        Assert.Equal($"/fr/cameras/{made.Id}/network", saved.Location);
        var page = await browser.GetAsync(made.Path);
        Assert.Equal(["6,2", ""], page.Texts("del.p-before").Select(t => t == "Non renseigné" ? "" : t).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("7,5", page.Texts("ins.p-after"));
        Assert.Equal("7,5", (await browser.GetAsync($"/fr/cameras/{made.Id}/mounting")).Value("Height"));
        Assert.Equal((live.Version, live.Height), ((await made.LiveAsync()).Version, (await made.LiveAsync()).Height));
        Assert.Equal(requirements, await RequirementsAsync(made));
        Assert.DoesNotContain("7,5", (await browser.GetAsync($"/fr/cameras/{made.Made.CameraId}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("image")]
    [InlineData("mounting")]
    [InlineData("reading")]
    [InlineData("network")]
    [InlineData("upkeep")]
    public async Task Get_EachPageOfTheDraft_IsAFormForItsOwnSideAndAbsentForThePolice(string page)
    {
        var made = await AmendmentCase.BegunAsync(portal);
        var path = $"/nl/cameras/{made.Id}/{page}";

        var form = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(path);

        Assert.Contains("rev. 2 in voorbereiding", form.MainText, StringComparison.Ordinal);
        Assert.NotEmpty(form.Document.QuerySelectorAll("form[data-autosave]"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(made.Made.KeyUser)).GetAsync(path)).Status);
    }

    [Fact]
    public async Task PostDraft_KeepsWhatIsTypedOnThePageOfTheChangeOnly()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        var browser = await portal.SignInAsync(made.Made.Administrator);
        var path = $"/fr/cameras/{made.Id}/mounting";

        var token = (await browser.GetAsync(path)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([new("Height", "8,"), new("__RequestVerificationToken", token)]);
        var kept = await browser.Http.PostAsync(new Uri($"{path}?handler=Draft", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Equal("8,", (await browser.GetAsync(path)).Value("Height"));
        Assert.Equal(made.Id, await portal.ReadAsync(db => db.FormDrafts.Where(d => d.DossierId == made.Made.DossierId).Select(d => d.ItemId).SingleAsync()));
    }

    [Fact]
    public async Task PostMounting_WithAnOlderVersion_ShowsBothValues()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        var browser = await portal.SignInAsync(made.Made.Administrator);
        var form = await browser.GetAsync($"/fr/cameras/{made.Id}/mounting");
        await made.ChangeAsync(camera => camera.Height = 7m);

        var answer = await browser.SubmitAsync(form, ("Height", "8"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("7", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(7m, (decimal?)(await DraftAsync(made)).Height);
    }

    [Fact]
    public async Task PostModel_OwnSerial_DoesNotCollideWithTheCameraItself()
    {
        var made = await AmendmentCase.ApprovedAsync(portal);
        await portal.SaveAsync(db => db.Cameras.Where(c => c.Id == made.Made.CameraId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Serial, "AB-77").SetProperty(c => c.SerialKey, SerialNumber.Key("AB-77")).SetProperty(c => c.MacAddress, "00:00:5E:00:53:01")));
        await made.BeginAsync(made.Id);
        var browser = await portal.SignInAsync(made.Made.Administrator);

        var saved = await browser.PostAsync($"/fr/cameras/{made.Id}/model", ("Firmware", "2.1"));

        Assert.True(saved.IsRedirect, saved.MainText);
        Assert.Empty((await browser.GetAsync(made.Path)).Document.QuerySelectorAll("#found"));
    }

    [Fact]
    public async Task PostSubmit_WithoutDifference_SaysWhatIsToBeDone()
    {
        var made = await AmendmentCase.BegunAsync(portal);

        var page = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(made.Path);
        var result = await made.Made.AsAsync<AmendmentService, ChangeResult>(made.Made.Administrator, async s => await s.SubmitAsync(made.Made.DossierId, made.Id, await made.VersionAsync(), CancellationToken.None));

        Assert.Contains("changez au moins un champ.", page.MainText, StringComparison.Ordinal);
        Assert.Equal("Amendments.Submit.Unchanged", Assert.Single(result.Violations).Key);
    }

    [Fact]
    public async Task PostSubmit_RequiredFieldEmptied_IsRefused()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        await made.ChangeAsync(camera => camera.Height = null);

        var result = await made.Made.AsAsync<AmendmentService, ChangeResult>(made.Made.Administrator, async s => await s.SubmitAsync(made.Made.DossierId, made.Id, await made.VersionAsync(), CancellationToken.None));

        Assert.Equal("Amendments.Submit.Emptied", Assert.Single(result.Violations).Key);
    }

    [Fact]
    public async Task PostSubmit_TellsTheZoneAndClosesTheForms()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        await made.ChangeAsync(camera => camera.Height = 7m);
        var browser = await portal.SignInAsync(made.Made.Administrator);
        var form = await browser.GetAsync($"/fr/cameras/{made.Id}/mounting");

        var answer = await browser.SubmitAsync(await browser.GetAsync(made.Path), "form[action$=Submit] button");

        Assert.Equal(made.Path, answer.Location);
        Assert.Contains($"modification de {(await made.LiveAsync()).Reference} à examiner", (await portal.MailsToAsync(made.Made.KeyUser.Email!))[^1].Subject, StringComparison.Ordinal);
        Assert.Empty((await browser.GetAsync($"/fr/cameras/{made.Id}/mounting")).Document.QuerySelectorAll("form[data-autosave]"));
        Assert.Equal(HttpStatusCode.Conflict, (await browser.SubmitAsync(form, ("Height", "8"))).Status);
        Assert.Equal(7m, (await DraftAsync(made)).Height);
    }

    [Fact]
    public async Task Get_BeforeItIsSent_IsAbsentForThePoliceWhichLearnsOnlyThatThereIsOne()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        await made.ChangeAsync(camera => camera.Height = 7m);
        var police = await portal.SignInAsync(made.Made.KeyUser);

        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync(made.Path)).Status);
        var camera = await police.GetAsync($"/fr/cameras/{made.Made.CameraId}");
        Assert.Contains("rév. 2 en préparation", camera.MainText, StringComparison.Ordinal);
        Assert.Empty(camera.Document.QuerySelectorAll($"a[href*='{made.Id}']"));
    }

    [Fact]
    public async Task Get_ByStrangers_IsNotFound()
    {
        var made = await AmendmentCase.SubmittedAsync(portal);
        var company = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, await portal.Data.CreateOrganisationAsync()));
        var zone = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser, await portal.Data.CreateZoneAsync()));

        Assert.Equal(HttpStatusCode.NotFound, (await company.GetAsync(made.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await zone.GetAsync(made.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await company.GetAsync($"/fr/cameras/{made.Id}/mounting")).Status);
    }

    [Fact]
    public async Task PostTake_FromTheQueue_ShowsTheBadgeEverywhere()
    {
        var made = await AmendmentCase.SubmittedAsync(portal);
        var police = await portal.SignInAsync(made.Made.KeyUser);
        Assert.Contains((await police.GetAsync("/fr/queue")).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == made.Path);

        var taken = await police.SubmitAsync(await police.GetAsync(made.Path), "form[action$=Take] button");

        Assert.Equal(made.Path, taken.Location);
        foreach (var path in new[] { $"/fr/cameras/{made.Made.CameraId}", $"/fr/sites/{made.Made.SiteId}", $"/fr/dossiers/{made.Made.DossierId}" })
        {
            Assert.Contains("rév. 2 en examen", (await police.GetAsync(path)).MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Take_OfWhatOneSentOneself_IsRefused()
    {
        var made = await AmendmentCase.SubmittedAsync(portal);
        await portal.Data.GiveRoleAsync(made.Made.Administrator, Role.KeyUser, zone: made.Made.Zone);

        var page = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(made.Path);
        var result = await made.Made.AsAsync<AmendmentReview, ChangeResult>(made.Made.Administrator, async s => await s.TakeAsync(made.Made.DossierId, made.Id, await made.VersionAsync(), CancellationToken.None));

        Assert.Empty(page.Document.QuerySelectorAll("form[action$=Take]"));
        Assert.Equal("Amendments.OwnSubmission", Assert.Single(result.Violations).Key);
        Assert.Equal(ApprovalState.Submitted, (await made.ReadAsync()).State);
    }

    private static async Task<Camera> DraftAsync(AmendmentCase made) => (await made.ReadAsync()).Of(await made.LiveAsync());

    private Task<List<string>> RequirementsAsync(AmendmentCase made) => portal.ReadAsync(db =>
        db.RequirementItems.Where(i => i.DossierId == made.Made.DossierId).OrderBy(i => i.Id).Select(i => i.Code + i.State).ToListAsync());
}
