using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

public enum ReadingState
{
    Waiting,
    Done,

    /// <summary>The content could not be read; the file itself can still be downloaded, unless it is a photo.</summary>
    Failed,
}

/// <summary>What a job read in a stored file: its text for the preview, where a photo was taken, the photo without that.</summary>
public sealed class FileReading : Entity, IPartOfDossier
{
    /// <summary>Longest text that is kept, in UTF-16 units.</summary>
    public const int TextMaxLength = 20_000;

    public required Guid DossierId { get; init; }

    public required Guid FileId { get; init; }

    public ReadingState State { get; private set; }

    /// <summary>The beginning of the text, one line for each paragraph or line of the document.</summary>
    public string? Text { get; private set; }

    public int? Pages { get; private set; }

    /// <summary>Where the photo was taken, WGS84 in degrees, as its camera noted.</summary>
    public decimal? Latitude { get; private set; }

    public decimal? Longitude { get; private set; }

    /// <summary>The photo without what its camera noted: handed out instead of the original, which is kept.</summary>
    public Guid? DerivativeId { get; private set; }

    public void Complete(FileFacts facts, Guid? derivativeId) =>
        (State, Text, Pages, Latitude, Longitude, DerivativeId) =
        (ReadingState.Done, facts.Text, facts.Pages, facts.Position?.Latitude, facts.Position?.Longitude, derivativeId);

    public void Fail() => State = ReadingState.Failed;
}

/// <summary>What a file says of itself.</summary>
/// <param name="Text">Null where nothing can be read.</param>
/// <param name="Pages">Null where it has none.</param>
public sealed record FileFacts(string? Text, int? Pages, PhotoPosition? Position);

/// <summary>WGS84, in degrees with 8 decimals.</summary>
public sealed record PhotoPosition(decimal Latitude, decimal Longitude);
