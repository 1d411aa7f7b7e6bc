using Onboarding.Domain.Shared;

namespace Onboarding.Domain.People;

/// <summary>What holds when roles are given, changed and taken away.</summary>
public static class MembershipRule
{
    /// <summary>Nobody gives himself rights, or takes his own away by mistake.</summary>
    public static RuleViolation? CheckActor(Guid actorId, Guid personId) => actorId == personId ? new("People.Rule.Own") : null;

    /// <summary>An integrator's role is held in one organisation, a key user's in one zone, any other on the whole platform.</summary>
    public static RuleViolation? CheckReach(Role role, Guid? organisationId, Guid? policeZoneId) => role.Reach() switch
    {
        RoleReach.Organisation => organisationId is not null && policeZoneId is null ? null : new("People.Rule.NeedsOrganisation"),
        RoleReach.Zone => policeZoneId is not null && organisationId is null ? null : new("People.Rule.NeedsZone"),
        RoleReach.Platform => organisationId is null && policeZoneId is null ? null : new("People.Rule.WholePlatform"),
    };

    /// <param name="until">The last day; null while no end is known.</param>
    public static RuleViolation? CheckPeriod(DateOnly from, DateOnly? until) => until < from ? new("People.Rule.EndsBeforeStart", ("from", from)) : null;

    /// <summary>Whoever administers must have been able to hand it on: at least one administrator has no end in sight.</summary>
    /// <param name="others">The administrators that remain: roles of people who can sign in.</param>
    public static RuleViolation? CheckAdministratorRemains(IEnumerable<Membership> others, DateTime utc) =>
        others.Any(m => m.Role == Role.Administrator && m.IsValidAt(utc) && m.ValidTo is null) ? null : new("People.Rule.LastAdministrator");

    /// <summary>The same role in the same place is not held twice at once.</summary>
    public static RuleViolation? CheckHeld(IEnumerable<Membership> held, Membership given) =>
        held.Any(m => m.Id != given.Id && m.Role == given.Role && m.OrganisationId == given.OrganisationId && m.PoliceZoneId == given.PoliceZoneId && Overlap(m, given))
            ? new("People.Rule.AlreadyHeld")
            : null;

    private static bool Overlap(Membership one, Membership other) =>
        (one.ValidTo is null || other.ValidFrom < one.ValidTo) && (other.ValidTo is null || one.ValidFrom < other.ValidTo);
}
