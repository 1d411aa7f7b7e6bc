using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

/// <summary>What is known of the content of a stored file as regards viruses.</summary>
public enum ScanState
{
    /// <summary>No scanner is configured; said on the page.</summary>
    NotScanned,
    Clean,
}

/// <summary>A file on disk. Its name there is its key and says nothing; the name people see is kept here, cleaned.</summary>
public sealed class StoredFile : Entity, IPartOfDossier
{
    public const int NameMaxLength = 150;

    public required Guid DossierId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal signs; compared each time it is read.</summary>
    public required string Sha256 { get; init; }

    public required ScanState Scan { get; init; }

    /// <summary>What its reader must know before opening it; usually empty.</summary>
    public IReadOnlyList<UploadWarning> Warnings { get; init; } = [];

    public required DateTime StoredAt { get; init; }
}
