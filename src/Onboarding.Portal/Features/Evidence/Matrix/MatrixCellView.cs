using Onboarding.Portal.Features.Requirements;

namespace Onboarding.Portal.Features.Evidence.Matrix;

/// <summary>A cell with what stands around it; shown by the partial <c>_MatrixCell</c>.</summary>
public sealed record MatrixCellView(MatrixModel Page, MatrixRow Row, MatrixCell Cell)
{
    /// <summary>Where the one requirement is answered; of several cameras, their own rows; null when those are there already.</summary>
    public string? Link =>
        Cell.Only is { } only ? RequirementLinks.Of(only.DossierId, only.Id, Cell.Column.Definition, only.SubjectId)
        : Page.Unfolded != Row.Id ? Page.Unfold(Row.Id)
        : null;
}
