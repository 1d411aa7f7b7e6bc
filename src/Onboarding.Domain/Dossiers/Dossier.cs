using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Dossiers;

/// <summary>Type of use that the police law distinguishes. Source: LFP/WPA art. 25/2 (fixed, temporary fixed, mobile).</summary>
public enum InstallationType
{
    Fixed,
    TemporaryFixed,
    Mobile,
}

/// <summary>Kind of place where cameras look. Source: LFP/WPA art. 25/2, §1.</summary>
public enum PlaceType
{
    Open,
    ClosedAccessible,
    ClosedNotAccessible,
}

/// <summary>The law under which the cameras work.</summary>
public enum LegalRegime
{
    /// <summary>Cameras used by the police: LFP/WPA of 5 August 1992.</summary>
    PoliceAct,

    /// <summary>Cameras of another controller: law of 21 March 2007.</summary>
    CameraAct,
}

[Flags]
public enum Purposes
{
    None = 0,

    /// <summary>Tracing of wanted vehicles and persons.</summary>
    Tracing = 1,

    /// <summary>Judicial inquiries afterwards.</summary>
    Inquiry = 2,

    /// <summary>Public order and traffic flow.</summary>
    PublicOrder = 4,

    /// <summary>Speed, spot or average: asks for a model approval.</summary>
    Speed = 8,

    /// <summary>Low-emission zone.</summary>
    LowEmissionZone = 16,
}

/// <summary>A connection of camera sites of one integrator, in one police zone, to the national platform.</summary>
public sealed class Dossier : Entity
{
    public const int NameMaxLength = 100;
    public const int ReferenceMaxLength = 50;

    /// <summary>Counts up; shown as <see cref="Reference"/>.</summary>
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>How the integrator calls it in his own books.</summary>
    public string? LocalReference { get; set; }

    public required Guid OrganisationId { get; init; }

    public required Guid PoliceZoneId { get; init; }

    public InstallationType? InstallationType { get; set; }

    public PlaceType? PlaceType { get; set; }

    public LegalRegime? LegalRegime { get; set; }

    public Purposes Purposes { get; set; }

    /// <summary>Day on which the integrator wants to go live.</summary>
    public DateOnly? TargetDate { get; set; }

    /// <summary>The requirement catalogue in force when the dossier was opened; later versions leave it alone.</summary>
    public required int CatalogueVersion { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required Guid OpenedBy { get; init; }

    /// <summary>Roll-up of the items, written by <see cref="TakeStateFrom"/> only.</summary>
    public ApprovalState State { get; private set; }

    /// <summary>Since when the dossier is in this state.</summary>
    public DateTime StateSince { get; private set; }

    /// <summary>Since when it is put aside because nobody touched it; null for what a person withdrew.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>The gate passed last.</summary>
    public Stage Stage { get; private set; }

    /// <summary>What is missing and who acts, as last evaluated: lists and reports read it without evaluating anything.</summary>
    public Standing Standing { get; set; } = new();

    public string Reference => ReferenceOf(Number);

    /// <summary>Everything that decides which requirements apply is said.</summary>
    public bool IsGeneralComplete => InstallationType is not null && PlaceType is not null && LegalRegime is not null && Purposes != Purposes.None;

    /// <summary>The gate that the dossier works towards.</summary>
    public Stage NextStage => Stage == Stage.Closure ? Stage.Closure : Stage + 1;

    public static string ReferenceOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BE-ANPR-{number}");

    /// <summary>Rolls the state up from the current revisions of the items.</summary>
    /// <returns>Whether the state changed.</returns>
    public bool TakeStateFrom(IEnumerable<ItemRevision> current, DateTime now)
    {
        var state = ApprovalWorkflow.RollUp(current.Select(r => r.State));
        if (state == State && StateSince != default)
        {
            return false;
        }

        (State, StateSince) = (state, now);
        return true;
    }

    /// <summary>Notes that a gate is passed. A gate passed before stays passed: a second round does not restart its clocks.</summary>
    /// <returns>The opening to store, or null when the gate was passed already.</returns>
    public StageOpening? Pass(Stage gate, DateTime now)
    {
        if (gate <= Stage)
        {
            return null;
        }

        Stage = gate;
        return new() { DossierId = Id, Stage = gate, At = now };
    }
}
