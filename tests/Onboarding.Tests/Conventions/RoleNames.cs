using Onboarding.Domain.People;

namespace Onboarding.Tests.Conventions;

/// <summary>Headings of the columns.</summary>
internal static class RoleNames
{
    public static string Short(Role role) => role switch
    {
        Role.IntegratorViewer => "viewer",
        Role.IntegratorContributor => "contrib.",
        Role.IntegratorAdministrator => "int.adm.",
        Role.KeyUser => "key user",
        Role.KeyUserLead => "lead",
        Role.NetworkEngineer => "network",
        Role.Tester => "tester",
        Role.ProjectManager => "PM",
        Role.Administrator => "admin",
        Role.Auditor => "auditor",
    };

    public static string Short(Role? role) => role is { } known ? Short(known) : "nobody";
}
