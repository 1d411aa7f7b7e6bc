using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>What can be shown of a file without opening it; shown by the partial <c>_Preview</c>.</summary>
/// <param name="Address">Of the download, beginning with <c>~/</c>.</param>
public sealed record VersionPreview(StoredFile File, FileReading Reading, string Address)
{
    private const int ShownText = 4_000;

    /// <returns>Null while the file is in quarantine, or where there is nothing to read.</returns>
    public static VersionPreview? Of(ItemDetails details, VersionRow row) => row is { File: { IsReleased: true } file, Reading: { } reading }
        ? new(file, reading, $"~/dossiers/{details.Dossier.Id}/evidence/{details.Item.Id}/files/{row.Version.Id}")
        : null;

    public string? Text => Reading.Text is { Length: > ShownText } text ? text[..ShownText] + " …" : Reading.Text;
}
