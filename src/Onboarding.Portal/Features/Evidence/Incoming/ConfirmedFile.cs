using System.ComponentModel.DataAnnotations;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Evidence.Incoming;

/// <summary>What a person says of one uploaded file.</summary>
public sealed class ConfirmedFile
{
    public Guid Id { get; set; }

    /// <summary>Key of the coming version: sending the form twice brings one.</summary>
    public Guid VersionId { get; set; }

    [Display(Name = K.Evidence_Incoming_Kind)]
    public DocumentKind? Kind { get; set; }

    /// <summary>Null decides later.</summary>
    [Display(Name = K.Evidence_Incoming_For)]
    public Guid? ItemId { get; set; }

    /// <summary>Further requirements that the same file satisfies.</summary>
    [Display(Name = K.Evidence_Incoming_Also)]
    public List<Guid> AlsoFor { get; set; } = [];

    [Display(Name = K.Evidence_ValidUntil)]
    public DateOnly? ValidUntil { get; set; }

    public IEnumerable<BroughtEvidence> Read(StoredFile file) =>
        ItemId is not { } first ? [] :
        [
            new(first, null, file, null, null, null, ValidUntil, VersionId, Kind),
            .. AlsoFor.Distinct().Where(id => id != first).Select(id => new BroughtEvidence(id, null, file, null, null, null, ValidUntil, Kind: Kind)),
        ];
}
