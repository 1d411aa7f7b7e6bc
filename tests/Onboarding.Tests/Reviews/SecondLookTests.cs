using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>Where the zone asks a second look, another person decides; the lead may pass over it with a reason.</summary>
[Trait("Area", "Review")]
public sealed class SecondLookTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Decide_ByWhoExaminedIt_IsRefused_AndByAColleagueDone()
    {
        var made = await ReadyAsync();

        var own = await DecideAsync(made, made.KeyUser);
        var other = await DecideAsync(made, made.Colleague);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.StartsWith("Votre zone demande un deuxième regard", own.Errors[""], StringComparison.Ordinal);
        Assert.True(other.IsRedirect, other.MainText);
    }

    [Fact]
    public async Task Decide_AfterAColleagueTookOver_IsRefusedToWhoJudged()
    {
        var made = await ReadyAsync();
        await made.DoneAsync<ReviewService>(made.Colleague, s => s.TakeAsync(made.DossierId, made.KeyUser.Id, CancellationToken.None));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(made, made.KeyUser)).Status);
        Assert.Equal(ApprovalState.InReview, await made.StateAsync());
    }

    [Fact]
    public async Task Override_ByTheLead_IsDoneWithItsReason_WhichStaysVisible()
    {
        var made = await ReviewCase.CreateAsync(portal, zone => zone.SecondLook = true);
        await made.SubmitAsync();
        await made.TakeAsync();
        await made.AcceptAllAsync();
        await made.DoneAsync<ReviewService>(made.Lead, s => s.JudgeItemAsync(made.DossierId, made.SiteId, true, CancellationToken.None));
        var lead = await portal.SignInAsync(made.Lead);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.PostAsync(Path(made), ("Decision", "Approve"))).Status);
        var done = await lead.PostAsync(Path(made), ("Decision", "Approve"), ("OverrideReason", "Urgence judiciaire."));

        Assert.True(done.IsRedirect, done.MainText);
        Assert.Contains("Urgence judiciaire.", (await lead.GetAsync($"/fr/reviews/{made.DossierId}")).MainText, StringComparison.Ordinal);
        var dossier = (await lead.GetAsync($"/fr/dossiers/{made.DossierId}")).MainText;
        Assert.Contains("Décidé en passant outre", dossier, StringComparison.Ordinal);
        Assert.Contains("Urgence judiciaire.", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Override_ByAKeyUser_IsRefused()
    {
        var made = await ReadyAsync();

        var result = await made.AsAsync<DecisionService, Portal.Platform.ChangeResult>(made.KeyUser, s => s.ApproveAsync(made.DossierId, null, false, null, "Vite.", CancellationToken.None));

        Assert.Equal("Reviews.Decision.OverrideByLead", Assert.Single(result.Violations).Key);
    }

    [Fact]
    public async Task Policy_IsSetOnThePageOfTheZone()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var lead = await portal.SignInAsync(made.Lead);

        await lead.PostAsync($"/fr/zones/{made.Zone.Id}/edit", ("Fields.SecondLook", true));

        Assert.True(await portal.ReadAsync(db => db.PoliceZones.Where(z => z.Id == made.Zone.Id).Select(z => z.SecondLook).SingleAsync()));
    }

    private static string Path(ReviewCase made) => $"/fr/reviews/{made.DossierId}/decision";

    private async Task<ReviewCase> ReadyAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal, zone => zone.SecondLook = true);
        await made.AcceptAllAsync();
        return made;
    }

    private async Task<PageAnswer> DecideAsync(ReviewCase made, PortalUser person) =>
        await (await portal.SignInAsync(person)).PostAsync(Path(made), ("Decision", "Approve"));
}
