namespace Onboarding.Domain.People;

/// <summary>What may be done, each the name of one or more page handlers. Who may do it stands in <see cref="RolePermissions"/>.</summary>
public enum Permission
{
    /// <summary>See a dossier with its sites, cameras, evidence and history.</summary>
    ViewDossier,

    /// <summary>Open a dossier and change its sites and cameras while it is being drawn up.</summary>
    EditDossier,

    /// <summary>Introduce a dossier to the police.</summary>
    SubmitDossier,

    WithdrawDossier,

    /// <summary>Bring a file or a date for a requirement of one's own side.</summary>
    ProvideEvidence,

    /// <summary>Take a submitted dossier, judge its items and ask for changes.</summary>
    ReviewDossier,

    /// <summary>Send a dossier back before anybody examines it, because something lacks altogether.</summary>
    ReturnDossier,

    /// <summary>Give a round to another reviewer of the zone.</summary>
    AssignReviewer,

    /// <summary>Approve or refuse a dossier.</summary>
    DecideDossier,

    /// <summary>Take back a request that was sent to the integrator.</summary>
    CancelRequest,

    /// <summary>Write down what an integrator answered by telephone, mail or letter.</summary>
    RecordAnswer,

    /// <summary>Give a refused dossier back to the integrator.</summary>
    ReopenDossier,

    /// <summary>Say that a camera is connected, and take that back.</summary>
    PrepareNetwork,

    /// <summary>Write down the results of the acceptance tests, and send a camera back to be tested again.</summary>
    RunTests,

    /// <summary>Put a camera into production and take it out for good; each needs two people.</summary>
    CommissionCameras,

    /// <summary>Suspend a camera in production and resume it.</summary>
    SuspendCameras,

    /// <summary>Pass the gates after the approval; setting one aside needs two people.</summary>
    PassGates,

    /// <summary>Make the standard documents and download them.</summary>
    GenerateDocuments,

    /// <summary>See every dossier by stage, with who acts.</summary>
    FollowDossiers,

    /// <summary>Grant more time, or let a changed calendar count for a term that runs.</summary>
    AdjustClocks,

    /// <summary>See the mails that the portal wrote, and start the reminders.</summary>
    ManageMails,

    /// <summary>See the library of camera models and name one that it lacks.</summary>
    ProposeModel,

    /// <summary>Complete and approve the models of the library.</summary>
    ManageModels,

    ViewDocumentation,
    ViewOrganisation,
    EditOrganisation,
    ViewZone,
    EditZone,

    /// <summary>Create organisations, zones and people, and invite.</summary>
    Administer,
}
