using Onboarding.Domain.Shared;

namespace Onboarding.Domain.People;

/// <summary>What the project manager and the lead of the zone only do together: one asks, the other confirms, never the same person.</summary>
public static class TwoPersons
{
    public const string SameKey = "Operations.TwoPersons.Same";
    public const string OtherRoleKey = "Operations.TwoPersons.OtherRole";
    public const string AskAsKey = "Operations.TwoPersons.AskAs";

    /// <param name="roles">Those that the person holds where the matter lies.</param>
    /// <returns>In which role the person asks; null when in none.</returns>
    public static Role? AsksAs(IReadOnlyCollection<Role> roles) =>
        roles.Contains(Role.ProjectManager) ? Role.ProjectManager : roles.Contains(Role.KeyUserLead) ? Role.KeyUserLead : null;

    /// <summary>The role whose holder answers.</summary>
    public static Role Other(Role askedAs) => askedAs == Role.ProjectManager ? Role.KeyUserLead : Role.ProjectManager;

    /// <returns>Why this person cannot confirm; null when he can.</returns>
    public static RuleViolation? Check(Guid askedBy, Role askedAs, Guid person, IReadOnlyCollection<Role> roles) =>
        person == askedBy ? new(SameKey, ("role", Other(askedAs)))
        : roles.Contains(Other(askedAs)) ? null
        : new(OtherRoleKey, ("role", Other(askedAs)));
}
