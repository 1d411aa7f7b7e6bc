using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class SeverityTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(ReviewTime.GoesOn)]
    [InlineData(ReviewTime.GoesOn, Severity.Remark)]
    [InlineData(ReviewTime.Pauses, Severity.Remark, Severity.Incorrect)]
    [InlineData(ReviewTime.StartsAnew, Severity.Incorrect, Severity.Incomplete, Severity.Remark)]
    public void On_TheHeaviestRequestDecides(ReviewTime expected, params Severity[] asked) => Assert.Equal(expected, SeverityEffects.On(asked));

    [Fact]
    public async Task Requests_SayWhatSendingThemDoesWithTheTimeToDecide()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, nameof(Site.HouseNumber));
        Assert.Contains("suspendu jusqu’à la réponse", (await browser.GetAsync($"/fr/reviews/{made.DossierId}/requests")).MainText, StringComparison.Ordinal);

        await made.AskAsync(ChangeTarget.Camera, made.CameraId, severity: Severity.Incomplete);

        Assert.Contains("begint opnieuw met het antwoord", (await browser.GetAsync($"/nl/reviews/{made.DossierId}/requests")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_LeavesItsItemAcceptable()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Remark);

        await made.AcceptAllAsync();

        Assert.Equal(ChangeItemState.Draft, await RequestStateAsync(made));
    }

    private async Task<ChangeItemState> RequestStateAsync(ReviewCase made) =>
        await portal.ReadAsync(db => Task.FromResult(db.ChangeItems.Single(c => c.DossierId == made.DossierId).State));
}
