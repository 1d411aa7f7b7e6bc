using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>What a reviewer types to ask for a change.</summary>
public sealed class RequestForm
{
    private const string DocumentPrefix = "document:";

    /// <summary>Key of the coming request.</summary>
    public Guid? Id { get; set; }

    /// <summary>The request, not yet sent, that is written again.</summary>
    public Guid? Replaces { get; set; }

    /// <summary>A field of the item, a document (<c>document:key</c>), or nothing for the whole of it.</summary>
    [Display(Name = K.Reviews_Ask_About)]
    public string? About { get; set; }

    [Display(Name = K.Reviews_Ask_Severity)]
    public Severity? Severity { get; set; }

    /// <summary>Code of a ready-made reason.</summary>
    [Display(Name = K.Reviews_Ask_Reason, Description = K.Reviews_Ask_ReasonHint)]
    public string? Reason { get; set; }

    [Display(Name = K.Reviews_Ask_Text, Description = K.Reviews_Ask_TextHint)]
    public string? Text { get; set; }

    /// <summary>An empty form, or one with the words of a request that was not sent yet.</summary>
    public static RequestForm For(ChangeItem? draft) => draft is null ? new() { Id = Guid.CreateVersion7() } : new()
    {
        Id = Guid.CreateVersion7(),
        Replaces = draft.Id,
        About = draft.Target == ChangeTarget.Evidence ? DocumentPrefix + draft.TargetId : draft.Field,
        Severity = draft.Severity,
        Reason = draft.ReasonCode,
        Text = draft.Text,
    };

    /// <summary>The ready-made reasons, in the language of the reader.</summary>
    public static IEnumerable<SelectListItem> Reasons(RoundView view, Texts texts) => view.Reasons.Select(r => new SelectListItem(r.Label(texts.Language), r.Code));

    /// <summary>What a request about this item can be about.</summary>
    public static IReadOnlyList<SelectListItem> Options(RoundView view, ReviewItem item, Texts texts) =>
    [
        new(texts[K.Reviews_Ask_Whole], ""),
        .. from @group in FieldGroup.Of(item.Item.Kind)
           from field in @group.Fields
           select new SelectListItem(view.Label(item.Item.Kind, field, texts), field),
        .. view.DocumentsOf(item).Select(d => new SelectListItem(
            texts.With(K.Reviews_Ask_Document, ("label", d.Definition.Label), ("subject", d.Subject)), DocumentPrefix + d.Requirement.Id)),
    ];

    /// <summary>The request; null when it is about something that the item does not have.</summary>
    public NewChangeItem? Read(ReviewItem item)
    {
        var (target, targetId, field) = (item.Item.Kind.AsTarget(), item.Item.ItemId, About);
        if (About?.StartsWith(DocumentPrefix, StringComparison.Ordinal) == true)
        {
            (target, field) = (ChangeTarget.Evidence, null);
            targetId = Guid.TryParse(About.AsSpan(DocumentPrefix.Length), out var document) ? document : Guid.Empty;
        }

        return field is null || FieldGroup.With(item.Item.Kind, field) is not null
            ? new(Id!.Value, target, targetId, field, Severity!.Value, Text.Trimmed() ?? "", Replaces, Reason.Trimmed())
            : null;
    }
}
