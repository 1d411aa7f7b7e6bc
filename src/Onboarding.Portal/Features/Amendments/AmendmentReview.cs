using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Documents;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>The police's side of a change to an approved site or camera. Nobody judges what he sent himself.</summary>
public sealed class AmendmentReview(
    PortalDbContext db,
    CurrentUser user,
    AmendmentUnit amendments,
    AmendedItems items,
    DecisionDoor decisions,
    RequirementService requirements,
    DocumentRequests documents,
    AmendmentMails mails,
    HistoryLog history,
    TimeProvider clock)
{
    public Task<ChangeResult> TakeAsync(Guid dossierId, Guid id, Guid version, CancellationToken cancellation) =>
        JudgeAsync(dossierId, id, version, Permission.ReviewDossier, ApprovalAction.Take, thing =>
        {
            thing.Amendment.Take(user.RequiredId);
            Record("AmendmentTaken", thing.Amendment, thing.Amendment, null);
            return Task.FromResult(ChangeResult.Done);
        }, cancellation);

    /// <param name="remark">What to correct, read by the integrator.</param>
    public Task<ChangeResult> AskCorrectionAsync(Guid dossierId, Guid id, Guid version, string remark, CancellationToken cancellation) =>
        JudgeAsync(dossierId, id, version, Permission.ReviewDossier, ApprovalAction.RequestChanges, async thing =>
        {
            thing.Amendment.AskCorrection(user.RequiredId, Now, remark);
            await mails.DecidedAsync(thing.Dossier, thing.Amendment, cancellation);
            Record("AmendmentSentBack", thing.Amendment, thing.Amendment, remark);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="reason">Read by the integrator.</param>
    public Task<ChangeResult> RejectAsync(Guid dossierId, Guid id, Guid version, string reason, CancellationToken cancellation) =>
        JudgeAsync(dossierId, id, version, Permission.DecideDossier, ApprovalAction.Reject, async thing =>
        {
            thing.Amendment.Reject(user.RequiredId, Now, reason);
            await mails.DecidedAsync(thing.Dossier, thing.Amendment, cancellation);
            Record("AmendmentRejected", thing.Amendment, thing.Amendment, reason);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>
    /// The thing becomes what was sent, and everything that is computed from it follows in the same transaction: requirements, documents, history.
    /// </summary>
    public Task<ChangeResult> AcceptAsync(Guid dossierId, Guid id, Guid version, string? message, CancellationToken cancellation) =>
        JudgeAsync(dossierId, id, version, Permission.DecideDossier, ApprovalAction.Approve, async thing =>
        {
            // meanwhile another camera may have taken the serial number
            var result = await items.SettleAsync(thing.Dossier, thing.Live, thing.Draft, cancellation);
            if (!result.IsDone)
            {
                return result;
            }

            AmendedItems.Become(thing.Live, thing.Draft);
            var current = await db.ItemRevisions.SingleAsync(r => r.Id == thing.Amendment.BaseId, cancellation);
            thing.Amendment.Accept(user.RequiredId, Now, message, current);
            Record("AmendmentAccepted", thing.Amendment, thing.Live, message);
            await mails.DecidedAsync(thing.Dossier, thing.Amendment, cancellation);

            // the documents print what was accepted
            await db.SaveChangesAsync(cancellation);
            await requirements.RefreshAsync(thing.Dossier, cancellation);
            await documents.AddAsync(thing.Dossier, cancellation);
            return ChangeResult.Done;
        }, cancellation);

    private Task<ChangeResult> JudgeAsync(
        Guid dossierId, Guid id, Guid version, Permission permission, ApprovalAction action, Func<AmendedThing, Task<ChangeResult>> work, CancellationToken cancellation) =>
        amendments.ChangeAsync(dossierId, id, version, permission, action, async thing =>
            thing.Amendment.SubmittedBy == user.RequiredId ? ChangeResult.Refused(new RuleViolation("Amendments.OwnSubmission"))
            : permission == Permission.DecideDossier && !await decisions.MayDecideAsync(thing.Dossier, cancellation) ? ChangeResult.Refused(new RuleViolation("Reviews.Decision.LeadDecides"))
            : await work(thing), cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="subject">Whose fields changed: the thing itself once the change is accepted.</param>
    private void Record(string action, Amendment amendment, Entity subject, string? reason) =>
        history.Record(action, subject, amendment.Name, amendment.DossierId, reason);
}
