using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Explains the state of a dossier in one sentence made from its log: who brought it there, when, why, and what is open.</summary>
public sealed class StatusSentences(StatusLog log, Texts texts)
{
    private const string Assigned = "ReviewAssigned";

    private const string Reopened = "DossierReopened";

    private const string Archived = "DossierArchived";

    private const string Restored = "DossierRestored";

    /// <returns>Null when the log does not hold how it came to this state.</returns>
    public async Task<string?> OfAsync(DossierHead head, DossierContents contents, CancellationToken cancellation)
    {
        var entry = await log.LastAsync(head.Id, head.Id, ActionsTo(head.State), cancellation);
        return entry is null ? null : log.Tell($"Dossiers.Status.{(entry.Action is Assigned or Reopened or Archived or Restored ? entry.Action : head.State.ToString())}", entry, Open(head, contents));
    }

    /// <summary>The events of the log that lead to a state.</summary>
    private static string[] ActionsTo(ApprovalState state) => state switch
    {
        ApprovalState.Draft => ["DossierOpened", Restored],
        ApprovalState.Submitted => ["Submitted", "Resubmitted"],
        ApprovalState.InReview => ["ReviewTaken", "ReviewTakenOver", Assigned],
        ApprovalState.ChangesRequested => ["ChangesRequested", Reopened],
        ApprovalState.Approved => ["Approved"],
        ApprovalState.ApprovedWithRemarks => ["ApprovedWithRemarks"],
        ApprovalState.Rejected => ["Rejected"],
        ApprovalState.Withdrawn => ["DossierWithdrawn", Archived],
    };

    private string Open(DossierHead head, DossierContents contents) => head.State switch
    {
        ApprovalState.Draft or ApprovalState.ChangesRequested => ToSend(head, contents),
        ApprovalState.Submitted => texts.With(K.Dossiers_Status_Open_TakeUp, ("party", texts.PartyName(head, head.Standing.Acting))),
        ApprovalState.InReview => texts.With(K.Dossiers_Status_Open_Decide, ("party", texts.PartyName(head, head.Standing.Acting))),
        ApprovalState.ApprovedWithRemarks when contents.Requests.Count(IsRemark) is > 0 and var remarks => texts.Count(K.Dossiers_Status_Open_Remarks, remarks),
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks => AfterApproval(head),
        ApprovalState.Rejected or ApprovalState.Withdrawn => texts[K.Dossiers_Status_Open_Closed],
    };

    private string ToSend(DossierHead head, DossierContents contents) =>
        contents.Unanswered.Count() is > 0 and var unanswered ? texts.Count(K.Dossiers_Status_Open_Unanswered, unanswered)
        : head.Standing.Missing > 0 ? texts.Count(K.Dossiers_Status_Open_Missing, head.Standing.Missing, ("stage", head.Stage.Next()))
        : texts[contents.Obstacles.Count > 0 ? K.Dossiers_Status_Open_Obstacles : K.Dossiers_Status_Open_Send];

    private string AfterApproval(DossierHead head) =>
        head.Standing.Missing > 0 ? texts.Count(K.Dossiers_Status_Open_Missing, head.Standing.Missing, ("stage", head.Stage.Next()))
        : texts.With(head.Standing.BeingChecked > 0 ? K.Dossiers_Status_Open_Checked : K.Dossiers_Status_Open_Gate, ("stage", head.Stage.Next()));

    private static bool IsRemark(ChangeItem request) => request is { Severity: Severity.Remark, State: ChangeItemState.Open or ChangeItemState.Answered };
}
