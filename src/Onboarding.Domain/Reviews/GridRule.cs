using Onboarding.Domain.Checks;

namespace Onboarding.Domain.Reviews;

/// <summary>What a reviewer may do with many cells of a round at once. What a machine found never decides: it only asks for a look.</summary>
public static class GridRule
{
    /// <param name="isThere">There is something to judge.</param>
    /// <param name="isAccepted">The cell itself is accepted.</param>
    /// <param name="own">Requests about this cell alone.</param>
    /// <param name="shared">Requests about the whole item, which concern each of its cells.</param>
    public static CellState StateOf(bool isThere, bool isAccepted, IReadOnlyCollection<ChangeItem> own, IReadOnlyCollection<ChangeItem> shared)
    {
        if (own.Concat(shared).Any(IsAsked))
        {
            return CellState.Asked;
        }

        // the answer on the whole item is settled with the last of its cells, one about this cell with the cell
        if (own.Any(IsAnswered) || (!isAccepted && shared.Any(IsAnswered)))
        {
            return CellState.Answered;
        }

        return isAccepted ? CellState.Accepted : isThere ? CellState.ToJudge : CellState.NotBrought;
    }

    /// <summary>Whether a cell that is chosen by itself may be treated so.</summary>
    /// <param name="isBarred">The person may not judge it: he brought it himself, or it lies in quarantine.</param>
    public static bool Allows(CellAction action, CellState state, bool isBarred) => action switch
    {
        CellAction.Accept => !isBarred && (state is CellState.ToJudge or CellState.Answered),
        CellAction.TakeBack => !isBarred && state == CellState.Accepted,
        CellAction.Ask => true,
    };

    /// <summary>
    /// Whether a cell goes along with the row or the column that was chosen. What calls for a look is left out of an acceptance: an answer,
    /// and anything that an automatic check found, are accepted by choosing the cell itself.
    /// </summary>
    /// <param name="found">The most serious finding in the cell; null when there is none.</param>
    public static bool TakesAlong(CellAction action, CellState state, bool isBarred, CheckSeverity? found) => action switch
    {
        CellAction.Accept => state == CellState.ToJudge && !isBarred && (found is null or CheckSeverity.Hint),
        CellAction.TakeBack => Allows(action, state, isBarred),
        CellAction.Ask => state == CellState.ToJudge,
    };

    /// <summary>Somebody else did the same meanwhile: nothing to be told, nothing to be done.</summary>
    public static bool IsDone(CellAction action, CellState state) => action switch
    {
        CellAction.Accept => state == CellState.Accepted,
        CellAction.TakeBack => state is CellState.ToJudge or CellState.Answered,
        CellAction.Ask => false,
    };

    private static bool IsAsked(ChangeItem request) => request is { State: ChangeItemState.Draft or ChangeItemState.Open, Severity: not Severity.Remark };

    private static bool IsAnswered(ChangeItem request) => request.State == ChangeItemState.Answered;
}
