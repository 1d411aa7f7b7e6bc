using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Dossiers.ApprovalAction;
using static Onboarding.Domain.Dossiers.ApprovalState;

namespace Onboarding.Domain.Dossiers;

/// <summary>
/// The life of a revision up to its approval. Approval sits on the revision of a dossier's item (the dossier's own data, a site, a camera);
/// the state of the dossier is the roll-up of its items.
/// </summary>
public static class ApprovalWorkflow
{
    public static readonly TransitionTable<ApprovalState, ApprovalAction> Table = new(
        new(Draft, Submit, Submitted, Permission.SubmitDossier, "nothing blocking is missing"),
        new(Draft, Withdraw, Withdrawn, Permission.WithdrawDossier, "reason given"),
        new(Draft, Archive, Withdrawn, By: null, "untouched for 90 days, and told 30 and 7 days before"),
        new(Withdrawn, Restore, Draft, Permission.EditDossier, "put aside by the portal"),
        new(Submitted, Take, InReview, Permission.ReviewDossier, "reviewer did not submit it"),
        new(Submitted, RequestChanges, ChangesRequested, Permission.ReturnDossier, "nobody has taken it; only what lacks altogether is asked"),
        new(Submitted, Submit, Submitted, Permission.SubmitDossier, "changed while others were sent back; a new revision"),
        new(Submitted, Withdraw, Withdrawn, Permission.WithdrawDossier, "reason given"),
        new(InReview, Submit, Submitted, Permission.SubmitDossier, "changed while others were sent back; a new revision"),
        new(InReview, RequestChanges, ChangesRequested, Permission.ReviewDossier, "an open change item on this item"),
        new(InReview, Approve, Approved, Permission.DecideDossier, "every blocking item accepted, no open change item"),
        new(InReview, ApproveWithRemarks, ApprovedWithRemarks, Permission.DecideDossier, "every blocking item accepted, only remarks open"),
        new(InReview, Reject, Rejected, Permission.DecideDossier, "reason given"),
        new(ChangesRequested, Submit, Submitted, Permission.SubmitDossier, "every open change item answered; a new revision"),
        new(ChangesRequested, Withdraw, Withdrawn, Permission.WithdrawDossier, "reason given"),
        new(Rejected, Reopen, ChangesRequested, Permission.ReopenDossier, "reason given, within twelve months"));

    /// <summary>Least advanced first; withdrawn and refused items do not hold the others back.</summary>
    private static readonly ApprovalState[] LeastAdvancedFirst =
        [ChangesRequested, Draft, Submitted, InReview, ApprovedWithRemarks, Approved, Rejected, Withdrawn];

    /// <summary>The state of the whole: that of its least advanced item.</summary>
    /// <exception cref="ArgumentException">There is no item.</exception>
    public static ApprovalState RollUp(IEnumerable<ApprovalState> items)
    {
        var states = items.ToHashSet();
        return states.Count == 0
            ? throw new ArgumentException("A dossier has at least the item of its own data.", nameof(items))
            : LeastAdvancedFirst.First(states.Contains);
    }
}
