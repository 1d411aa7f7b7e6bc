using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reviews;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Lets a person do one step of a story, through the services that the pages use.</summary>
internal sealed class DemoStage(
    PortalDbContext db,
    DossierService dossiers,
    SubmissionService submissions,
    ReviewService reviews,
    DecisionService decisions,
    DemoDrawing drawing,
    DemoDocuments documents,
    DemoRequests requests,
    DemoAmendments amendments,
    DemoOperations operations,
    DemoClock clock)
{
    /// <exception cref="InvalidOperationException">The portal refuses the step: the story is wrong.</exception>
    public Task PlayAsync(DemoTale tale, DemoStep step, DemoCalendar calendar, CancellationToken cancellation) => step.Do switch
    {
        DemoAction.Open => OpenAsync(tale, cancellation),
        DemoAction.DrawUp => drawing.DrawUpAsync(tale, calendar, cancellation),
        DemoAction.Bring => documents.BringAsync(tale, step, cancellation),
        DemoAction.Submit => SubmitAsync(tale, step, cancellation),
        DemoAction.Withdraw => dossiers.WithdrawAsync(tale.Id, step.Text!, cancellation).DoneAsync(clock),
        DemoAction.Take => reviews.TakeAsync(tale.Id, insteadOf: null, cancellation).DoneAsync(clock),
        DemoAction.Accept => AcceptAsync(tale, step, cancellation),
        DemoAction.AcceptDocuments => documents.JudgeAsync(tale, step, refusal: null, cancellation),
        DemoAction.RefuseDocuments => documents.JudgeAsync(tale, step, refusal: step.Text, cancellation),
        DemoAction.Ask => requests.AskAsync(tale, step, cancellation),
        DemoAction.RequestChanges => decisions.RequestChangesAsync(tale.Id, roundId: null, step.Text, cancellation).DoneAsync(clock),
        DemoAction.Change => requests.ChangeAsync(tale, step, cancellation),
        DemoAction.Answer => requests.AnswerAsync(tale, step, cancellation),
        DemoAction.Approve => ApproveAsync(tale, step, withRemarks: false, cancellation),
        DemoAction.ApproveWithRemarks => ApproveAsync(tale, step, withRemarks: true, cancellation),
        DemoAction.Reject => decisions.RejectAsync(tale.Id, roundId: null, step.Text!, cancellation).DoneAsync(clock),
        DemoAction.BeginAmendment => amendments.BeginAsync(tale, step, cancellation),
        DemoAction.Amend => amendments.ChangeAsync(tale, step, cancellation),
        DemoAction.SubmitAmendment => amendments.SubmitAsync(tale, step, cancellation),
        DemoAction.Operate => operations.OperateAsync(tale, step, cancellation),
        DemoAction.Measure => operations.MeasureAsync(tale, step, cancellation),
        DemoAction.PassGate => operations.PassGateAsync(tale, step, cancellation),
    };

    private async Task OpenAsync(DemoTale tale, CancellationToken cancellation)
    {
        var number = DemoData.Organisations.Single(o => o.Key == tale.Dossier.Organisation).EnterpriseNumber;
        var organisation = await db.Organisations.Where(o => o.EnterpriseNumber == number).Select(o => o.Id).SingleAsync(cancellation);
        var zone = await db.PoliceZones.Where(z => z.Code == tale.Dossier.Zone).Select(z => z.Id).SingleAsync(cancellation);
        await dossiers.OpenAsync(new(tale.Id, organisation, zone, tale.Dossier.Name), cancellation).DoneAsync(clock);
    }

    private async Task SubmitAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        await requests.AnswerWithDocumentsAsync(tale, cancellation);
        await submissions.SubmitAsync(tale.Id, step.Text, cancellation).DoneAsync(clock);
    }

    private async Task ApproveAsync(DemoTale tale, DemoStep step, bool withRemarks, CancellationToken cancellation)
    {
        await requests.CloseAsync(tale, cancellation);
        await decisions.ApproveAsync(tale.Id, roundId: null, withRemarks, step.Text, cancellation).DoneAsync(clock);
    }

    private async Task AcceptAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var round = await db.Submissions.AsNoTracking().Include(s => s.Items).SingleAsync(s => s.DossierId == tale.Id && s.Outcome == null, cancellation);
        var only = await ItemsAsync(step, cancellation);
        foreach (var item in round.Items.Where(i => i.Verdict == Verdict.Pending && only?.Contains(i.ItemId) != false))
        {
            await reviews.JudgeItemAsync(tale.Id, item.ItemId, accept: true, cancellation).DoneAsync(clock);
        }
    }

    /// <summary>The sites named with their cameras; null when the step is about everything.</summary>
    private async Task<HashSet<Guid>?> ItemsAsync(DemoStep step, CancellationToken cancellation)
    {
        var sites = step.On?.Select(DemoTale.SiteId).ToList();
        return sites is null
            ? null
            : [.. sites, .. await db.Cameras.Where(c => sites.Contains(c.SiteId)).Select(c => c.Id).ToListAsync(cancellation)];
    }
}
