using System.Net;
using Onboarding.Domain.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class AnswerTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task PostClose_ClosesTheRequest()
    {
        var (made, request) = await AnsweredAsync();
        var browser = await portal.SignInAsync(made.KeyUser);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}"), "form[action*='answers'] button");

        Assert.Equal(ChangeItemState.Closed, (await made.RequestAsync(request)).State);
    }

    [Fact]
    public async Task Post_WithReason_AsksAgainAndTheDossierCannotBeApproved()
    {
        var (made, request) = await AnsweredAsync();
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path(made, request)), "main form button", ("Reason", "Le mât est en face."));

        Assert.Equal($"/fr/reviews/{made.DossierId}?item={made.SiteId}", answer.Location);
        var asked = await made.RequestAsync(request);
        Assert.Equal((ChangeItemState.Open, "Le mât est en face."), (asked.State, asked.ReopenReason));
    }

    [Fact]
    public async Task Post_WithoutReason_ReturnsErrorAndAsksNothing()
    {
        var (made, request) = await AnsweredAsync();
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Path(made, request)), "main form button");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Expliquez pourquoi la réponse ne suffit pas.", answer.Errors["Reason"]);
        Assert.Equal(ChangeItemState.Answered, (await made.RequestAsync(request)).State);
    }

    private static string Path(ReviewCase made, Guid request) => $"/fr/reviews/{made.DossierId}/answers/{request}";

    private async Task<(ReviewCase Made, Guid Request)> AnsweredAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        await made.AnswerAsync(request, "C’est bien ainsi.");
        await made.SubmitAsync();
        await made.TakeAsync();
        return (made, request);
    }
}
