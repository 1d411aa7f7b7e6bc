using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>Takes back a request that was sent. Its text and its answer stay for everybody to read.</summary>
public sealed class RequestCancellation(PortalDbContext db, CurrentUser user, DossierUnit unit, ReviewMails mails, HistoryLog history)
{
    /// <summary>A reviewer cancels what he asked himself; the lead and the project manager cancel any request.</summary>
    /// <param name="reason">Read by the integrator.</param>
    public Task<ChangeResult> CancelAsync(Guid dossierId, Guid requestId, string reason, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.CancelRequest, async dossier =>
        {
            var request = await db.ChangeItems.SingleOrDefaultAsync(c => c.Id == requestId && c.DossierId == dossierId, cancellation);
            if (request is null || !ChangeItemWorkflow.Table.Allows(request.State, ChangeItemAction.Cancel))
            {
                return ChangeResult.NotFound;
            }

            if (await db.Submissions.AnyAsync(s => s.Id == request.SubmissionId && s.SubmittedBy == user.RequiredId, cancellation))
            {
                return ChangeResult.Refused(new RuleViolation("Reviews.OwnSubmission"));
            }

            if (!MayCancel(request, dossier.PoliceZoneId))
            {
                return ChangeResult.Refused(new RuleViolation("Reviews.Cancel.NotYours"));
            }

            request.Cancel(reason);
            await ReleaseAsync(request, await db.OpenRoundAsync(dossier, cancellation), cancellation);
            await mails.RequestCancelledAsync(dossier, request, reason, cancellation);
            history.Record("RequestCancelled", request, request.TargetName, dossier.Id, reason);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>The person wrote it as a reviewer, or cancels for everybody.</summary>
    public bool MayCancel(ChangeItem request, Guid zoneId) =>
        user.ValidMemberships.Any(m => m.Role == Role.ProjectManager || (m.Role == Role.KeyUserLead && m.PoliceZoneId == zoneId))
        || (user.Has(Permission.CancelRequest) && request.AskedBy == user.Id);

    /// <summary>Of what nothing more is asked, the reviewer judges anew.</summary>
    private async Task ReleaseAsync(ChangeItem request, Submission? round, CancellationToken cancellation)
    {
        if (round?.Items.SingleOrDefault(i => i.ItemId == request.TargetId) is { Verdict: Verdict.ChangeAsked } item
            && !await db.HasRequestsAsync(request.DossierId, request.TargetId, request.Id, cancellation))
        {
            item.Verdict = Verdict.Pending;
        }
    }
}
