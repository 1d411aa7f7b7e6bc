using Onboarding.Domain.Checks;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Evidence.Matrix;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>One cell: a section of a camera, the data of a site, or a document asked of either.</summary>
/// <param name="Column">Name of the section, or code of the requirement.</param>
/// <param name="IsBarred">The person may not judge it.</param>
/// <param name="Findings">What the automatic checks found here; it decides nothing.</param>
public sealed record GridCell(ReviewItem Item, string Column, CellState State, bool IsBarred, IReadOnlyList<RoundFinding> Findings)
{
    /// <summary>Null for data.</summary>
    public DocumentLine? Document { get; init; }

    /// <summary>All sections of the item.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Requests about this cell alone.</summary>
    public required IReadOnlyList<ChangeItem> Own { get; init; }

    /// <summary>Requests about the whole item.</summary>
    public IReadOnlyList<ChangeItem> Shared { get; init; } = [];

    /// <summary>How many of its fields differ from the round before.</summary>
    public int Changed { get; init; }

    /// <summary>Requests and remarks that are not settled.</summary>
    public int Pending => Own.Concat(Shared).Count(r => r.State.IsPending());

    /// <summary>How serious the most serious finding is; null when there is none.</summary>
    public CheckSeverity? Found => Findings.Count == 0 ? null : Findings.Min(f => f.Severity);

    public bool NeedsDecision => State is CellState.ToJudge or CellState.Answered;

    /// <summary>As it stands in the form.</summary>
    public string Token => ItemChoice.Cell(Column, Item.Item.ItemId);
}

/// <summary>A column: a section of cameras, or a document.</summary>
public sealed record GridColumn(string Key, string Label, bool IsDocument);

/// <summary>A site, or one of its cameras below it.</summary>
/// <param name="Cells">
/// Of a camera one for each column; of a site its data in the place of all sections, then one for each document. Null where nothing is asked.
/// </param>
public sealed record GridRow(ReviewItem Item, bool IsSite, IReadOnlyList<GridCell?> Cells)
{
    public Guid Id => Item.Item.ItemId;

    public IEnumerable<GridCell> Asked => Cells.OfType<GridCell>();

    /// <summary>The states that the reviewer has before him, as they stand in the form: one letter for each cell.</summary>
    public string Seen => $"{ItemChoice.Row(Id)}:{string.Concat(Asked.Select(c => (char)('a' + (int)c.State)))}";
}
