using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public sealed class RefreshRequirementsJobTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Run_AfterADocumentExpired_AsksForItAnew()
    {
        var review = await ReviewCase.InReviewAsync(portal);
        await review.AcceptAllAsync();
        await review.ApproveAsync();
        var lastDay = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime).AddDays(40);
        var id = await review.RequirementAsync("NET-PLAN");
        await review.DoneAsync<EvidenceService>(review.Administrator, s => s.BringAsync(review.DossierId, new(id, null, null, "test", null, null, lastDay), None));
        await review.DoneAsync<EvidenceJudgement>(review.KeyUser, async s => await s.JudgeAsync(review.DossierId, (await review.WaitingDocumentsAsync())[0], null, None));
        var before = await ItemAsync(review.DossierId, "NET-PLAN");
        var actions = await (await portal.SignInAsync(review.Administrator)).GetAsync("/nl/actions");
        Assert.Contains("Vernieuwen: ", actions.MainText, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(41));

        await RunAsync();

        var after = await ItemAsync(review.DossierId, "NET-PLAN");
        Assert.Equal((RequirementState.Expiring, BelgianTime.EndOfDay(lastDay), RequirementState.Expired), (before.State, before.DueAt, after.State));
        Assert.True(after.DueAt > portal.Clock.GetUtcNow().UtcDateTime);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_DocumentSentInADossierThatHasEnded_IsBeingCheckedNowhere(bool isRejected)
    {
        var ended = await ReviewCase.InReviewAsync(portal);
        var other = await OtherDossierAsync(ended);
        var before = await ItemAsync(other, "SPEC-SHEET");
        await (isRejected
            ? ended.DoneAsync<DecisionService>(ended.KeyUser, s => s.RejectAsync(ended.DossierId, null, "test", None))
            : WithdrawAsync(ended));

        await RunAsync();

        Assert.Equal((RequirementState.BeingChecked, RequirementState.Missing), (before.State, (await ItemAsync(other, "SPEC-SHEET")).State));
    }

    private static async Task WithdrawAsync(ReviewCase review)
    {
        await review.AskAsync(Onboarding.Domain.Reviews.ChangeTarget.Site, review.SiteId);
        await review.SendBackAsync();
        await review.DoneAsync<DossierService>(review.Administrator, s => s.WithdrawAsync(review.DossierId, "test", None));
    }

    /// <summary>Another dossier of the same company, with a camera of the same model.</summary>
    private async Task<Guid> OtherDossierAsync(ReviewCase review)
    {
        var (dossier, site) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var model = await portal.ReadAsync(db => db.Cameras.Where(c => c.Id == review.CameraId).Select(c => c.ModelId).SingleAsync());
        await review.DoneAsync<DossierService>(review.Administrator, s => s.OpenAsync(new(dossier, review.Organisation.Id, review.Zone.Id, "Other"), None));
        await review.DoneAsync<SiteService>(review.Administrator, s => s.AddAsync(dossier, site, _ => { }, None));
        await review.DoneAsync<CameraService>(review.Administrator, s => s.AddAsync(dossier, site, Guid.CreateVersion7(), c => c.ModelId = model, None));
        return dossier;
    }

    private Task<RequirementItem> ItemAsync(Guid dossier, string code) =>
        portal.ReadAsync(db => db.RequirementItems.AsNoTracking().SingleAsync(i => i.DossierId == dossier && i.Code == code));

    private Task<bool> RunAsync() => portal.AskAsync<IServiceProvider, bool>(async services =>
    {
        await services.GetRequiredKeyedService<IRecurringJob>(RefreshRequirementsJob.Name).RunAsync(None);
        return true;
    });
}
