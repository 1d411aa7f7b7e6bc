using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>A brought file by its name: a link once it is released, a sentence before; shown by the partial <c>_FileLink</c>.</summary>
/// <param name="Address">Of the download, beginning with <c>~/</c>.</param>
public sealed record FileLink(StoredFile File, string Address)
{
    public static FileLink Of(StoredFile file, EvidenceVersion version, Guid requirementItemId) =>
        new(file, $"~/dossiers/{version.DossierId}/evidence/{requirementItemId}/files/{version.Id}");
}
