using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Dossiers.Fields;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>Into which sections the data of an item fall when they are judged in the grid: a camera's by page, those of the rest as a whole.</summary>
public static class GridSections
{
    public const string Whole = "Whole";

    /// <summary>The sections of an item that was sent. Recommended data of which nothing is filled in and nothing is asked are no section.</summary>
    public static IReadOnlyList<string> Of(ReviewItem item, IEnumerable<ChangeItem> requests) => item.Item.Kind switch
    {
        ItemKind.General or ItemKind.Site => [Whole],
        ItemKind.Camera =>
        [
            .. from page in FieldGroup.Of(ItemKind.Camera)
               where !page.IsRecommended || page.Fields.Any(f => ReviewItem.Value(item.Now, f) is not null) || requests.Any(r => r.Field is { } f && page.Fields.Contains(f))
               select page.Name,
        ],
    };

    /// <summary>The section that a field lies in.</summary>
    public static string With(ItemKind kind, string field) => kind switch
    {
        ItemKind.General or ItemKind.Site => Whole,
        ItemKind.Camera => FieldGroup.With(kind, field)?.Name ?? Whole,
    };

    /// <summary>A change is asked of a field, or of the whole item: what was accepted section by section is to be judged again there.</summary>
    public static void Question(this SubmissionItem item, string? field) =>
        item.TakeBack(field is null ? null : With(item.Kind, field), item.AcceptedSections);
}
