using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

/// <summary>What is known of the content of a stored file as regards viruses.</summary>
public enum ScanState
{
    /// <summary>No scanner is configured; said on the page.</summary>
    NotScanned,

    /// <summary>In quarantine until the scanner has found it clean: handed out to nobody.</summary>
    Waiting,
    Clean,

    /// <summary>In quarantine for ever.</summary>
    Infected,
}

/// <summary>Why the scanner could not judge a file, which therefore stays in quarantine and is tried again.</summary>
public enum ScanObstacle
{
    /// <summary>The scanner does not answer.</summary>
    Unreachable,

    /// <summary>The file is larger than the scanner takes.</summary>
    TooLarge,

    /// <summary>The scanner gave an answer that says neither clean nor infected.</summary>
    Unclear,
}

/// <summary>A file on disk. Its name there is its key and says nothing; the name people see is kept here, cleaned.</summary>
public sealed class StoredFile : Entity, IPartOfDossier
{
    public const int NameMaxLength = 150;
    public const int ThreatMaxLength = 200;

    private ScanState _scan;

    public required Guid DossierId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal signs; compared each time it is read.</summary>
    public required string Sha256 { get; init; }

    public required ScanState Scan
    {
        get => _scan;
        init => _scan = value;
    }

    /// <summary>What the last attempt stumbled over, while it waits.</summary>
    public ScanObstacle? ScanObstacle { get; private set; }

    /// <summary>The scanner's name of what it found.</summary>
    public string? Threat { get; private set; }

    /// <summary>When the scanner was last asked.</summary>
    public DateTime? ScannedAt { get; private set; }

    /// <summary>What its reader must know before opening it; usually empty.</summary>
    public IReadOnlyList<UploadWarning> Warnings { get; init; } = [];

    public required DateTime StoredAt { get; init; }

    /// <summary>Whether it may leave the store: found clean, or nobody looks. What waits and what is infected does not.</summary>
    public bool IsReleased => Scan is ScanState.NotScanned or ScanState.Clean;

    /// <summary>It may tell where and when it was taken, so it is handed out only without that.</summary>
    public bool IsPhoto => ContentType is "image/jpeg" or "image/png";

    public void Release(DateTime at) => (_scan, ScanObstacle, ScannedAt) = (From(ScanState.Clean), null, at);

    /// <param name="threat">The scanner's name of what it found.</param>
    public void Quarantine(string threat, DateTime at) =>
        (_scan, ScanObstacle, Threat, ScannedAt) = (From(ScanState.Infected), null, threat.Length > ThreatMaxLength ? threat[..ThreatMaxLength] : threat, at);

    /// <summary>It could not be judged: it stays where it is.</summary>
    public void Postpone(ScanObstacle obstacle, DateTime at) => (_scan, ScanObstacle, ScannedAt) = (From(ScanState.Waiting), obstacle, at);

    /// <exception cref="ForbiddenActionException">It does not wait for a judgement.</exception>
    private ScanState From(ScanState next) => Scan == ScanState.Waiting ? next : throw new ForbiddenActionException(Scan.ToString(), next.ToString());
}
