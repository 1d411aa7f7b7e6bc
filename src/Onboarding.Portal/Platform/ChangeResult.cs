using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform;

public enum ChangeStatus
{
    Done,

    /// <summary>Absent, or outside the person's scope: the same to him.</summary>
    NotFound,

    /// <summary>A rule was not kept; nothing was saved.</summary>
    Refused,

    /// <summary>Somebody else saved in the meantime; nothing was saved.</summary>
    Conflict,
}

/// <summary>How a change ended. A change that is not <see cref="ChangeStatus.Done"/> left no trace.</summary>
public sealed record ChangeResult(ChangeStatus Status, IReadOnlyList<RuleViolation> Violations)
{
    public static readonly ChangeResult Done = new(ChangeStatus.Done, []);

    public static readonly ChangeResult NotFound = new(ChangeStatus.NotFound, []);

    public static readonly ChangeResult Conflict = new(ChangeStatus.Conflict, []);

    public static ChangeResult Refused(params IReadOnlyList<RuleViolation> violations) => new(ChangeStatus.Refused, violations);

    public bool IsDone => Status == ChangeStatus.Done;
}
