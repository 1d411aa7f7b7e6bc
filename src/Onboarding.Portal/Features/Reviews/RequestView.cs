using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>A request as reviewers read it; shown by the partial <c>_Request</c>.</summary>
public sealed record RequestView(ChangeItem Request, RoundView View)
{
    private ReviewItem? Item => View.Items.FirstOrDefault(i => i.Item.ItemId == Request.TargetId);

    private ItemKind? Kind => Request.Target.AsItem();

    private DocumentLine? Document => Kind is null ? View.Documents.FirstOrDefault(d => d.Requirement.Id == Request.TargetId) : null;

    /// <summary>The item on whose page it stands.</summary>
    public Guid ItemId => Item?.Item.ItemId
        ?? View.Items.FirstOrDefault(i => i.Item.ItemId == Document?.Requirement.SubjectId)?.Item.ItemId
        ?? View.Dossier.Id;

    /// <summary>What it is about: the item with its field, or the document.</summary>
    public string About(Texts texts) => Document is { } document
        ? $"{document.Definition.Label.In(texts.Language)} · {document.Subject}"
        : Kind is { } kind && Request.Field is { } name ? $"{Request.TargetName} · {View.Label(kind, name, texts)}" : Request.TargetName;

    /// <summary>The value of the field in the round before and now; null where no single field is meant or nothing came before.</summary>
    public (string Before, string After)? Change => Kind is { } kind && Request.Field is { } name && Item is { Before: { } before } item
        ? (View.Fields.Value(kind, name, ReviewItem.Value(before, name)), View.Fields.Value(kind, name, ReviewItem.Value(item.Now, name)))
        : null;

    /// <summary>The refused document that wrote it; its words are changed by judging again.</summary>
    public Guid? RefusedVersion => Document?.Versions.FirstOrDefault(v => v.Version.RefusalReason == Request.Words)?.Version.Id;
}
