namespace Onboarding.Domain.Dossiers;

/// <summary>Where one revision of a registered thing stands with the police. What the thing does in the street is another matter.</summary>
public enum ApprovalState
{
    Draft,
    Submitted,
    InReview,
    ChangesRequested,
    Approved,
    ApprovedWithRemarks,
    Rejected,
    Withdrawn,
}

public enum ApprovalAction
{
    Submit,
    Take,
    RequestChanges,
    Approve,
    ApproveWithRemarks,
    Reject,
    Withdraw,

    /// <summary>A refused one goes back to the integrator.</summary>
    Reopen,

    /// <summary>A draft that nobody touches is put aside.</summary>
    Archive,

    /// <summary>What was put aside is taken up again.</summary>
    Restore,
}

public static class ApprovalStateExtensions
{
    /// <summary>The integrator may change the data.</summary>
    public static bool IsOpenForEditing(this ApprovalState state) => state is ApprovalState.Draft or ApprovalState.ChangesRequested;

    /// <summary>The police holds the dossier.</summary>
    public static bool IsWithPolice(this ApprovalState state) => state is ApprovalState.Submitted or ApprovalState.InReview;

    public static bool IsApproved(this ApprovalState state) => state is ApprovalState.Approved or ApprovalState.ApprovedWithRemarks;

    /// <summary>Nothing more is expected from anyone.</summary>
    public static bool IsClosed(this ApprovalState state) => state is ApprovalState.Rejected or ApprovalState.Withdrawn;
}
