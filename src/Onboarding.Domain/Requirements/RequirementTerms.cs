namespace Onboarding.Domain.Requirements;

/// <summary>What a requirement is asked of.</summary>
public enum SubjectKind
{
    Organisation,
    Dossier,
    Site,
    Camera,
    CameraModel,

    /// <summary>The principle authorisation of a municipal council: police zone × municipality × installation type.</summary>
    Authorisation,
}

public enum Obligation
{
    /// <summary>Without it the stage named by the requirement is not reached.</summary>
    Blocking,

    /// <summary>Blocking where its condition holds.</summary>
    Conditional,

    /// <summary>Asked, chased gently, never in the way.</summary>
    Recommended,
}

/// <summary>Whose turn it can be.</summary>
public enum Party
{
    Nobody,
    Integrator,
    Zone,
    Network,
    Test,
    ProjectManager,
}

/// <summary>When a requirement applies; each name is a line of <see cref="RequirementConditions"/>.</summary>
public enum RequirementCondition
{
    Always,
    SeesPlates,
    FixedOrTemporaryFixed,
    Fixed,
    NewMastOrCabinet,
    PoliceOpenPlace,
    VisibleFixedUse,
    SpeedPurpose,
    TlsEndpoint,
    AcceptedWithReservations,
    InProduction,
}

/// <summary>What settles a requirement.</summary>
public enum EvidenceKind
{
    /// <summary>Fields of the subject, filled in; see <see cref="FieldCheck"/>.</summary>
    Fields,

    Document,

    /// <summary>A document, or the statement that none is needed with its reason.</summary>
    DocumentOrReason,
}

/// <summary>Groups of fields that answer a requirement of kind <see cref="EvidenceKind.Fields"/>; each is a line of <see cref="RequiredFields"/>.</summary>
public enum FieldCheck
{
    EnterpriseNumber,
    Contacts,
    Location,
    Power,
    Model,
    Serial,
    Mounting,
    NetworkLink,
}

/// <summary>Where one requirement stands. The definition of <em>missing</em> is in <see cref="RequirementRule"/>.</summary>
public enum RequirementState
{
    /// <summary>Was asked once and is no longer: the subject went, or its condition no longer holds.</summary>
    NotApplicable,

    /// <summary>Not asked yet: its stage is not open, or its fields are closed since the approval.</summary>
    Later,
    Missing,

    /// <summary>There, but not yet sent to the police.</summary>
    Provided,

    /// <summary>With the police: the integrator is not chased for it.</summary>
    BeingChecked,
    Satisfied,

    /// <summary>Accepted and valid, but not for long: its successor is asked, and nothing is held up yet.</summary>
    Expiring,

    /// <summary>Seen and not accepted: to be provided again.</summary>
    Refused,

    /// <summary>Was accepted, is no longer valid.</summary>
    Expired,
    Waived,
}

public static class RequirementStateExtensions
{
    /// <summary>The responsible party has to bring something.</summary>
    public static bool IsMissing(this RequirementState state) =>
        state is RequirementState.Missing or RequirementState.Refused or RequirementState.Expired;

    public static bool IsSettled(this RequirementState state) => state is RequirementState.Satisfied or RequirementState.Expiring or RequirementState.Waived;
}
