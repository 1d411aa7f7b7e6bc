using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class RequestServiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Answer_WithoutTextOrChange_IsRefused()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();

        var result = await AnswerAsync(made, request, " ");

        Assert.Equal("Reviews.Answers.Unanswered", Assert.Single(result.Violations).Key);
    }

    [Fact]
    public async Task Answer_WithTheFieldOfAnotherRequestChanged_IsRefused()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId, "HouseNumber");
        await made.SendBackAsync();
        await made.ChangeSiteAsync(s => s.Access = "Par le parking.");

        Assert.Equal(ChangeStatus.Refused, (await AnswerAsync(made, request, null)).Status);
    }

    [Fact]
    public async Task Answer_WithANewDocument_NamesIt()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var document = await portal.ReadAsync(db => (
            from f in db.EvidenceFiles
            join v in db.EvidenceVersions on f.Id equals v.EvidenceFileId
            where f.DossierId == made.DossierId && f.RequirementCode == "SITE-PLAN"
            select v).SingleAsync());
        await made.DoneAsync<EvidenceJudgement>(made.KeyUser, s => s.JudgeAsync(made.DossierId, document.Id, new("Illisible."), CancellationToken.None));
        await made.SendBackAsync();
        var request = await portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == made.DossierId).Select(c => c.Id).SingleAsync());
        Assert.Equal(ChangeStatus.Refused, (await AnswerAsync(made, request, null)).Status);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var item = await made.RequirementAsync("SITE-PLAN");
        await made.DoneAsync<EvidenceService>(made.Administrator, s => s.BringAsync(made.DossierId, new(item, document.EvidenceFileId, null, "Plus lisible", null, null, null), CancellationToken.None));

        await made.AnswerAsync(request, null);

        Assert.Contains("Plus lisible", (await made.RequestAsync(request)).Answer, StringComparison.Ordinal);
        Assert.Equal(EvidenceState.Superseded, await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.Id == document.Id).Select(v => v.State).SingleAsync()));
    }

    [Fact]
    public async Task Answer_WhileThePoliceHoldsTheDossier_IsRefused()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);

        Assert.Equal("Dossiers.NotOpenForEditing", Assert.Single((await AnswerAsync(made, request, "Voilà.")).Violations).Key);
    }

    [Fact]
    public async Task Answer_OfAnotherDossier_IsNotFound()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        var other = await ReviewCase.InReviewAsync(portal);
        var foreign = await other.AskAsync(ChangeTarget.Site, other.SiteId);
        await other.SendBackAsync();

        Assert.Equal(ChangeStatus.NotFound, (await AnswerAsync(made, foreign, "Voilà.")).Status);
    }

    [Fact]
    public async Task Withdraw_AfterBeingSentBack_EndsTheWholeAndItsRequests()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();

        await made.DoneAsync<DossierService>(made.Administrator, s => s.WithdrawAsync(made.DossierId, "Plus de budget.", CancellationToken.None));

        Assert.Equal(ApprovalState.Withdrawn, await made.StateAsync());
        Assert.Equal(ChangeItemState.Cancelled, (await made.RequestAsync(request)).State);
    }

    [Fact]
    public async Task Withdraw_BeforeAnybodyTookIt_EndsTheRound()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();

        await made.DoneAsync<DossierService>(made.Administrator, s => s.WithdrawAsync(made.DossierId, "Erreur.", CancellationToken.None));

        Assert.Equal(RoundOutcome.Withdrawn, await portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == made.DossierId).Select(s => s.Outcome).SingleAsync()));
    }

    private static Task<ChangeResult> AnswerAsync(ReviewCase made, Guid request, string? text) =>
        made.AsAsync<RequestService, ChangeResult>(made.Administrator, s => s.AnswerAsync(made.DossierId, [new(request, text)], CancellationToken.None));
}
