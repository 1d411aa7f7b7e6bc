using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Dossiers;

/// <summary>A refused dossier may be taken up again, as a new revision, while what it says still holds.</summary>
public static class ReopenRule
{
    public const int Months = 12;

    /// <summary>What keeps it closed; null when nothing does.</summary>
    public static RuleViolation? Obstacle(ApprovalState state, DateTime refusedAt, DateTime now) =>
        !ApprovalWorkflow.Table.Allows(state, ApprovalAction.Reopen) ? new("Dossiers.Reopen.NotRefused")
        : now >= refusedAt.AddMonths(Months) ? new("Dossiers.Reopen.TooLate", ("months", Months))
        : null;
}
