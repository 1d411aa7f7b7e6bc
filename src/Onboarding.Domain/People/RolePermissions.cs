using static Onboarding.Domain.People.Permission;

namespace Onboarding.Domain.People;

/// <summary>
/// The one table of who may do what. A permission holds only where the role is held: an integrator's in his organisation,
/// a key user's in his zone. The administrator configures and never approves.
/// </summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.IntegratorViewer] = [ViewDossier, ViewDocumentation, ViewOrganisation],
        [Role.IntegratorContributor] = [ViewDossier, EditDossier, ProposeModel, ProvideEvidence, GenerateDocuments, ViewDocumentation, ViewOrganisation],
        [Role.IntegratorAdministrator] = [ViewDossier, EditDossier, ProposeModel, SubmitDossier, WithdrawDossier, ProvideEvidence, GenerateDocuments, ViewDocumentation, ViewOrganisation, EditOrganisation],
        [Role.KeyUser] = [ViewDossier, ReviewDossier, ReturnDossier, DecideDossier, CancelRequest, RecordAnswer, ProvideEvidence, GenerateDocuments, ViewDocumentation, ViewOrganisation, ViewZone],
        [Role.KeyUserLead] = [ViewDossier, ReviewDossier, ReturnDossier, AssignReviewer, DecideDossier, CancelRequest, RecordAnswer, ReopenDossier, ProvideEvidence, CommissionCameras, SuspendCameras, PassGates, GenerateDocuments, ViewDocumentation, ViewOrganisation, ViewZone, EditZone],
        [Role.NetworkEngineer] = [ViewDossier, ProvideEvidence, PrepareNetwork, SuspendCameras, GenerateDocuments, ViewDocumentation],
        [Role.Tester] = [ViewDossier, ProvideEvidence, RunTests, GenerateDocuments, ViewDocumentation],
        [Role.ProjectManager] = [ViewDossier, EditDossier, WithdrawDossier, ReturnDossier, AssignReviewer, CancelRequest, RecordAnswer, ReopenDossier, ProvideEvidence, PrepareNetwork, RunTests, CommissionCameras, SuspendCameras, PassGates, GenerateDocuments, FollowDossiers, AdjustClocks, ManageMails, ProposeModel, ManageModels, ViewDocumentation, ViewOrganisation, ViewZone],
        [Role.Administrator] = [ManageMails, ProposeModel, ManageModels, ViewDocumentation, ViewOrganisation, EditOrganisation, ViewZone, EditZone, Administer],
        [Role.Auditor] = [ViewDossier, FollowDossiers, ViewDocumentation, ViewOrganisation, ViewZone],
    };

    public static IReadOnlyList<Permission> Of(Role role) => Table[role];

    public static bool Grants(this Role role, Permission permission) => Table[role].Contains(permission);
}
