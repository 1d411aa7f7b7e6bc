using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Who brings evidence for whom: each side its own, the project manager on behalf of anyone.</summary>
internal static class EvidenceProviders
{
    public static bool MayBring(CurrentUser user, Party responsible) => user.Roles.Any(role => role switch
    {
        Role.IntegratorContributor or Role.IntegratorAdministrator => responsible == Party.Integrator,
        Role.KeyUser or Role.KeyUserLead => responsible == Party.Zone,
        Role.NetworkEngineer => responsible == Party.Network,
        Role.Tester => responsible == Party.Test,
        Role.ProjectManager => responsible is not Party.Nobody,
        Role.IntegratorViewer or Role.Administrator or Role.Auditor => false,
    });
}
