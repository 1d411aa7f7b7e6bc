using System.Net;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class AnswersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_WithoutTextOrChange_NamesTheRequestAndSavesNothing()
    {
        var (made, first, second) = await SentBackAsync();

        var answer = await AnswerAsync(made, (first, "Le numéro n’existe pas encore."), (second, ""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Répondez à la demande 2, ou adaptez ce qu’elle concerne.", answer.Errors[Field(second)]);
        Assert.Equal("Le numéro n’existe pas encore.", answer.Value(Field(first)));
        Assert.Equal(ChangeItemState.Open, (await made.RequestAsync(first)).State);
    }

    [Fact]
    public async Task Post_WithoutTextAfterAChange_WritesTheChangeAsTheAnswer()
    {
        var (made, first, second) = await SentBackAsync();
        await made.ChangeSiteAsync(s => (s.HouseNumber, s.SupportHeight) = ("12", 6.2m));

        var answer = await AnswerAsync(made, (first, ""), (second, "Mesuré à nouveau."));

        Assert.Equal($"/fr/dossiers/{made.DossierId}/check", answer.Location);
        var request = await made.RequestAsync(first);
        Assert.Equal(ChangeItemState.Answered, request.State);
        Assert.Equal("Numéro\u202f: Non renseigné → 12", request.Answer);
    }

    [Fact]
    public async Task Post_WithARemarkLeftAsItIs_GoesOnToTheSending()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        var remark = await made.AskAsync(ChangeTarget.Camera, made.CameraId, severity: Severity.Remark);
        await made.SendBackAsync();
        var browser = await portal.SignInAsync(made.Administrator);
        var page = await browser.GetAsync($"/nl/dossiers/{made.DossierId}/requests");

        var answer = await browser.SubmitAsync(page, ($"Answers[{request}]", "Het klopt."));

        Assert.Contains("1 aanvraag wacht op uw antwoord.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Een opmerking mag zonder antwoord blijven.", page.Text("#r2"), StringComparison.Ordinal);
        Assert.Equal($"/nl/dossiers/{made.DossierId}/check", answer.Location);
        Assert.Equal((ChangeItemState.Answered, ChangeItemState.Open), ((await made.RequestAsync(request)).State, (await made.RequestAsync(remark)).State));
        await made.SubmitAsync();
    }

    [Fact]
    public async Task PostLater_SavesTheAnswersThatAreThere()
    {
        var (made, first, second) = await SentBackAsync();
        var browser = await portal.SignInAsync(made.Administrator);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path(made)), "button[formaction*='handler=Later']", (Field(first), "Voilà."));

        Assert.Equal($"/fr/dossiers/{made.DossierId}", answer.Location);
        Assert.Equal(ChangeItemState.Answered, (await made.RequestAsync(first)).State);
        Assert.Equal(ChangeItemState.Open, (await made.RequestAsync(second)).State);
    }

    [Fact]
    public async Task Get_SaysWhoseTurnItIs()
    {
        var (made, _, _) = await SentBackAsync();

        var integrator = await (await portal.SignInAsync(made.Administrator)).GetAsync(Path(made));
        var police = await (await portal.SignInAsync(made.KeyUser)).GetAsync(Path(made));

        Assert.Contains("2 demandes attendent votre réponse.", integrator.MainText, StringComparison.Ordinal);
        Assert.Contains("2 demandes attendent la réponse de l’intégrateur.", police.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooLong_IsRefused()
    {
        var (made, first, second) = await SentBackAsync();

        var answer = await AnswerAsync(made, (first, new string('x', ChangeItem.TextMaxLength + 1)), (second, "Voilà."));

        Assert.Equal([Field(first)], answer.Errors.Keys);
    }

    [Fact]
    public async Task Get_ShowsTheValueThenAndNowWithTheWayToMendIt()
    {
        var (made, _, _) = await SentBackAsync();
        await made.ChangeSiteAsync(s => s.HouseNumber = "12");

        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync(Path(made));

        Assert.Equal("Vu par la policeNon renseigné Maintenant12", page.Text("#r1 dl"));
        Assert.Equal($"/fr/sites/{made.SiteId}/location#HouseNumber", page.Document.QuerySelector("#r1 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_ByViewer_IsForbidden()
    {
        var (made, _, _) = await SentBackAsync();
        var viewer = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorViewer, made.Organisation));

        var page = await viewer.GetAsync(Path(made));

        Assert.Empty(page.Document.QuerySelectorAll("main textarea"));
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.SubmitAsync(page)).Status);
    }

    [Fact]
    public async Task Get_OfAnotherCompany_IsNotFound()
    {
        var (made, _, _) = await SentBackAsync();
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Path(made))).Status);
    }

    [Fact]
    public async Task Get_NeverShowsARequestThatWasNotSent()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, text: "Encore secret.");

        var page = await (await portal.SignInAsync(made.Administrator)).GetAsync(Path(made));

        Assert.DoesNotContain("Encore secret.", page.MainText, StringComparison.Ordinal);
    }

    private static string Path(ReviewCase made) => $"/fr/dossiers/{made.DossierId}/requests";

    private static string Field(Guid request) => $"Answers[{request}]";

    private async Task<(ReviewCase Made, Guid First, Guid Second)> SentBackAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var first = await made.AskAsync(ChangeTarget.Site, made.SiteId, nameof(Site.HouseNumber));
        var second = await made.AskAsync(ChangeTarget.Site, made.SiteId, nameof(Site.SupportHeight));
        await made.SendBackAsync();
        return (made, first, second);
    }

    private async Task<PageAnswer> AnswerAsync(ReviewCase made, params (Guid Request, string Text)[] answers)
    {
        var browser = await portal.SignInAsync(made.Administrator);
        return await browser.PostAsync(Path(made), answers.Select(a => (Field(a.Request), (object?)a.Text)));
    }
}
