using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>A cell with what stands around it; shown by the partial <c>_GridCell</c>.</summary>
/// <param name="Label">Of its column.</param>
public sealed record GridCellView(GridModel Page, GridCell Cell, string Label)
{
    public string Name => $"{Label}, {Cell.Item.Item.Name}";

    public bool MayChoose => Page.Table.View.MayJudge;

    /// <summary>What is filled in, as people read it; of a document nothing.</summary>
    public IEnumerable<(string Label, string Value)> Values(Texts texts)
    {
        var (kind, view) = (Cell.Item.Item.Kind, Page.Table.View);
        return from page in Cell.Document is null ? FieldGroup.Of(kind) : []
               where kind != ItemKind.Camera || page.Name == Cell.Column
               from field in page.Fields
               let value = view.Fields.Value(kind, field, ReviewItem.Value(Cell.Item.Now, field))
               where value.Length > 0
               select (view.Label(kind, field, texts), value);
    }
}
