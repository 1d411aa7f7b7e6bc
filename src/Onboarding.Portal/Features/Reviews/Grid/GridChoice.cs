using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Evidence.Matrix;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>A cell that was chosen.</summary>
/// <param name="Seen">Where it stood when the reviewer saw it; null when he saw no such cell.</param>
/// <param name="IsAlone">Chosen by itself; false when it goes along with its row or column.</param>
public sealed record ChosenCell(GridCell Cell, CellState? Seen, bool IsAlone)
{
    /// <summary>Somebody else judged it after the reviewer saw it, and otherwise than he means to.</summary>
    public bool IsOvertaken(CellAction action) => Seen != Cell.State && !GridRule.IsDone(action, Cell.State);
}

/// <summary>What the form of the grid sends: the round, the rows that were shown with the states they had, and what is ticked.</summary>
public sealed record GridChoice(Guid? RoundId, IReadOnlyList<string> Seen, IReadOnlyList<string> Ticked)
{
    /// <summary>The cells meant. A row or a column stands for those that were shown.</summary>
    public IReadOnlyList<ChosenCell> Of(RoundGrid grid)
    {
        var (ticked, shown) = (Ticked.ToHashSet(), Seen.Select(s => s.Split(':')).Where(s => s.Length == 2).DistinctBy(s => s[0]).ToDictionary(s => s[0], s => s[1]));
        return
        [
            .. from row in grid.Rows
               where shown.ContainsKey(ItemChoice.Row(row.Id))
               let states = shown[ItemChoice.Row(row.Id)]
               let cells = row.Asked.ToList()
               from cell in cells
               let isAlone = ticked.Contains(cell.Token)
               where isAlone || ticked.Contains(ItemChoice.Row(row.Id)) || ticked.Contains(ItemChoice.Column(cell.Column))
               select new ChosenCell(cell, states.Length == cells.Count ? (CellState)(states[cells.IndexOf(cell)] - 'a') : null, isAlone),
        ];
    }
}
