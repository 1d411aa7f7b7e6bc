namespace Onboarding.Domain.People;

/// <summary>What a person is in the portal. Held on a person × organisation, a person × police zone, or the whole platform.</summary>
public enum Role
{
    IntegratorViewer,
    IntegratorContributor,
    IntegratorAdministrator,
    KeyUser,
    KeyUserLead,
    NetworkEngineer,
    Tester,
    ProjectManager,
    Administrator,
    Auditor,
}

/// <summary>Where a role is held.</summary>
public enum RoleReach
{
    Organisation,
    Zone,
    Platform,
}

public static class RoleExtensions
{
    public static RoleReach Reach(this Role role) => role switch
    {
        Role.IntegratorViewer or Role.IntegratorContributor or Role.IntegratorAdministrator => RoleReach.Organisation,
        Role.KeyUser or Role.KeyUserLead => RoleReach.Zone,
        Role.NetworkEngineer or Role.Tester or Role.ProjectManager or Role.Administrator or Role.Auditor => RoleReach.Platform,
    };
}
