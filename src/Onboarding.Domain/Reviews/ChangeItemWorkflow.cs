using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Reviews.ChangeItemAction;
using static Onboarding.Domain.Reviews.ChangeItemState;

namespace Onboarding.Domain.Reviews;

public enum ChangeItemState
{
    /// <summary>Written, not yet sent: only reviewers see it and only now may it be deleted.</summary>
    Draft,
    Open,
    Answered,
    Closed,
    Cancelled,
}

public enum ChangeItemAction
{
    Send,
    Answer,
    Close,
    Reopen,
    Cancel,
}

public static class ChangeItemWorkflow
{
    public static readonly TransitionTable<ChangeItemState, ChangeItemAction> Table = new(
        new(Draft, Send, Open, Permission.ReviewDossier, "sent together with the others"),
        new(Open, Answer, Answered, Permission.EditDossier, "text given, or what it is about has changed; written down by the police: source and day"),
        new(Open, Cancel, Cancelled, Permission.CancelRequest, "reason given, or the dossier is withdrawn"),
        new(Answered, Answer, Answered, Permission.EditDossier, "not yet resubmitted"),
        new(Answered, Close, Closed, Permission.ReviewDossier),
        new(Answered, Reopen, Open, Permission.ReviewDossier, "reason given"),
        new(Answered, Cancel, Cancelled, Permission.CancelRequest, "reason given, or the dossier is withdrawn"));

    /// <summary>Counts as not settled: keeps the dossier from being approved.</summary>
    public static bool IsPending(this ChangeItemState state) => state is Draft or Open or Answered;
}
