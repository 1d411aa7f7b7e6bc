namespace Onboarding.Domain.Dossiers;

/// <summary>
/// The gates G0 to G6 of a connection, in order. A requirement opens when one is passed and is due by a later one.
/// </summary>
public enum Stage
{
    Opened = 0,
    Submission = 1,
    Approval = 2,
    NetworkReady = 3,
    Tested = 4,
    InProduction = 5,
    Closure = 6,
}

/// <summary>The moment a dossier passed a gate for the first time: from here the working days of what it opens are counted.</summary>
public sealed class StageOpening : Shared.Entity, Shared.IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required Stage Stage { get; init; }

    public required DateTime At { get; init; }
}
