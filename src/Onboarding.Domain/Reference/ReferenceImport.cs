using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reference;

/// <summary>What a file brings.</summary>
public enum ImportKind
{
    /// <summary>Statbel's REFNIS text file, or a table with one municipality per line.</summary>
    Municipalities,

    /// <summary>Outlines of municipalities, in GeoJSON.</summary>
    Outlines,

    /// <summary>Police zones, one per line, with the NIS codes of their municipalities.</summary>
    Zones,
}

/// <summary>A file of reference data that waits for somebody to look at what it would change. Nothing is changed before it is confirmed.</summary>
public sealed class ReferenceImport : Entity
{
    public const int FileNameMaxLength = 200;

    public required ImportKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>The file; emptied once it has been applied.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The day whose state the file describes: what it does not name ended the day before.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far the outlines of the file may be off, in metres; 0 for other kinds.</summary>
    public int AccuracyMetres { get; init; }

    public required Guid UploadedBy { get; init; }

    public required DateTime UploadedAt { get; init; }

    public DateTime? AppliedAt { get; set; }
}
