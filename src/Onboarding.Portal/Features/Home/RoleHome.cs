using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Home;

/// <summary>Where a person's work begins. The first of his roles in this order decides.</summary>
public static class RoleHome
{
    /// <returns>The path, <c>~/</c> standing for the language.</returns>
    public static string PathFor(CurrentUser user)
    {
        var roles = user.Roles.ToHashSet();
        return roles.Overlaps([Role.KeyUser, Role.KeyUserLead]) ? "~/queue"
            : roles.Any(r => r.Reach() == RoleReach.Organisation) ? "~/actions"
            : roles.Overlaps([Role.ProjectManager, Role.Auditor, Role.NetworkEngineer, Role.Tester]) ? "~/dossiers"
            : roles.Contains(Role.Administrator) ? "~/admin/people"
            : "~/account";
    }
}
