using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>What a reviewer types to ask the same of many cells.</summary>
public sealed class GridForm
{
    /// <summary>Key of the first of the coming requests.</summary>
    public Guid? Key { get; set; } = Guid.CreateVersion7();

    /// <summary>A field with its kind of item (<c>Camera.Height</c>), or nothing for the whole of what is chosen.</summary>
    [Display(Name = K.Reviews_Grid_About, Description = K.Reviews_Grid_AboutHint)]
    public string? About { get; set; }

    [Display(Name = K.Reviews_Ask_Severity)]
    public Severity? Severity { get; set; }

    /// <summary>Code of a ready-made reason.</summary>
    [Display(Name = K.Reviews_Ask_Reason, Description = K.Reviews_Ask_ReasonHint)]
    public string? Reason { get; set; }

    [Display(Name = K.Reviews_Ask_Text, Description = K.Reviews_Ask_TextHint)]
    public string? Text { get; set; }

    public static IReadOnlyList<SelectListItem> Options(RoundView view, Texts texts) =>
    [
        new(texts[K.Reviews_Grid_Whole], ""),
        .. from kind in (ItemKind[])[ItemKind.Camera, ItemKind.Site]
           from page in FieldGroup.Of(kind)
           from field in page.Fields
           select new SelectListItem(
               texts.With(K.Reviews_Grid_AboutField, ("part", texts[$"Reviews.Section.{kind}"]), ("page", texts[page.TitleKey]), ("field", view.Label(kind, field, texts))), $"{kind}.{field}"),
    ];

    /// <summary>The request; null when it is about a field that does not exist.</summary>
    public GridRequest? Read()
    {
        var (parts, text) = (About?.Split('.') ?? [], Text.Trimmed() ?? "");
        return parts switch
        {
            [] => new(Key!.Value, null, null, Severity!.Value, text, Reason.Trimmed()),
            [var name, var field] when Enum.TryParse<ItemKind>(name, out var kind) && FieldGroup.With(kind, field) is not null =>
                new(Key!.Value, kind, field, Severity!.Value, text, Reason.Trimmed()),
            _ => null,
        };
    }
}
