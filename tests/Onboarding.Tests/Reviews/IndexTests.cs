using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_ShowsWhatWasSentAndNotWhatStandsNow()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await portal.AskAsync<Microsoft.Extensions.DependencyInjection.IServiceScopeFactory, int>(_ => portal.ReadAsync(db => db.Sites.Where(s => s.Id == made.SiteId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Street, "Rue changée"))));

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}");

        Assert.Contains("Brugsesteenweg", page.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Rue changée", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InTheSecondRound_ShowsTheValueBeforeBesideTheChange()
    {
        var made = await SecondRoundAsync();

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/nl/reviews/{made.DossierId}");

        Assert.Equal("250", page.Text("tr.p-changed del"));
        Assert.Equal("262", page.Text("tr.p-changed ins"));
        Assert.Contains("ongewijzigd", page.Text("details.p-fields:not([open])"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WritesValuesForPeople()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/nl/reviews/{made.DossierId}?item={made.CameraId}");

        Assert.Contains("6,2", page.Texts("td"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/requests")]
    [InlineData("/decision")]
    public async Task Get_ByAKeyUserOfAnotherZone_IsNotFound(string page)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/fr/reviews/{made.DossierId}{page}")).Status);
    }

    [Fact]
    public async Task PostAccept_GoesOnToTheNextItem()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.DossierId}"), "form[action*='handler=Accept'][action*='reviews'] button");

        Assert.Equal($"/fr/reviews/{made.DossierId}?item={made.SiteId}", answer.Location);
    }

    [Fact]
    public async Task PostAccept_WhileAChangeIsAsked_IsRefused()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}");
        await made.AskAsync(ChangeTarget.Site, made.SiteId);

        var answer = await browser.SubmitAsync(page, "form[action*='handler=Accept'][action*='reviews'] button");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("Des adaptations sont demandées", answer.Errors[""], StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAsk_WithoutText_ReturnsErrorKeepsTheRestAndNotesNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await AskAsync(browser, made, ("Ask.About", nameof(Site.HouseNumber)), ("Ask.Severity", "Incomplete"), ("Ask.Text", " "));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Expliquez ce qui doit changer.", answer.Errors["Ask.Text"]);
        Assert.Equal(nameof(Site.HouseNumber), answer.Value("Ask.About"));
        Assert.Equal("Incomplete", answer.Value("Ask.Severity"));
        Assert.Equal(0, await CountAsync(made));
    }

    [Fact]
    public async Task PostAsk_SentTwice_NotesOneRequest()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}");
        (string, object?)[] typed = [("Ask.Severity", "Incorrect"), ("Ask.Text", "Vérifiez.")];

        await browser.SubmitAsync(page, "#ask form", typed);
        await browser.SubmitAsync(page, "#ask form", typed);

        Assert.Equal(1, await CountAsync(made));
    }

    [Fact]
    public async Task PostAsk_AboutAFieldThatTheItemDoesNotHave_IsNotFound()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}");
        page.Document.QuerySelector("option")!.SetAttribute("value", "Version");

        var answer = await browser.SubmitAsync(page, "#ask form", ("Ask.About", "Version"), ("Ask.Severity", "Incorrect"), ("Ask.Text", "Vérifiez."));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Post_ByWhoSentItHimself_IsRefused()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        await made.DoneAsync<Onboarding.Portal.Features.Reviews.SubmissionService>(made.Colleague, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));
        var browser = await portal.SignInAsync(made.Colleague);

        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}");

        Assert.Contains("Vous avez introduit ce dossier vous-même.", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task PostTake_FromAColleague_TakesItOver()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.Colleague);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}"), "form[action*='handler=Take'] button");

        Assert.Equal(made.Colleague.Id, await portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == made.DossierId).Select(s => s.ReviewerId).SingleAsync()));
    }

    private static async Task<PageAnswer> AskAsync(FormClient browser, ReviewCase made, params (string, object?)[] typed) =>
        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}"), "#ask form", typed);

    private async Task<ReviewCase> SecondRoundAsync()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.ChangeSiteAsync(s => s.HouseNumber = "250");
        await made.SubmitAsync();
        await made.TakeAsync();
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId, nameof(Site.HouseNumber));
        await made.SendBackAsync();
        await made.ChangeSiteAsync(s => s.HouseNumber = "262");
        await made.AnswerAsync(request, null);
        await made.SubmitAsync();
        await made.TakeAsync();
        return made;
    }

    private Task<int> CountAsync(ReviewCase made) => portal.ReadAsync(db => db.ChangeItems.CountAsync(c => c.DossierId == made.DossierId));
}
