using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>Judges many cells of an open round at once, in one transaction: all that were chosen and fit, or none.</summary>
public sealed class GridService(PortalDbContext db, RoundUnit rounds, GridReader reader, GridVerdicts verdicts, GridRequests requests)
{
    /// <summary>Accepts cells; answers to requests about them are accepted with them.</summary>
    /// <returns>A conflict when one of the cells was judged after it was shown, or the round is another: nothing is done then.</returns>
    public Task<GridOutcome> AcceptAsync(Guid dossierId, GridChoice choice, CancellationToken cancellation) =>
        DoAsync(dossierId, choice, CellAction.Accept, work => verdicts.AcceptAsync(work, cancellation), cancellation);

    /// <summary>Takes acceptances back.</summary>
    public Task<GridOutcome> TakeBackAsync(Guid dossierId, GridChoice choice, CancellationToken cancellation) =>
        DoAsync(dossierId, choice, CellAction.TakeBack, work => verdicts.TakeBackAsync(work, cancellation), cancellation);

    /// <summary>Notes the same request for every item and document chosen; what was answered is asked again. All are sent together later.</summary>
    public Task<GridOutcome> AskAsync(Guid dossierId, GridChoice choice, GridRequest request, CancellationToken cancellation) => DoAsync(
        dossierId, choice, CellAction.Ask, work => requests.AskAsync(work, request, cancellation), cancellation,
        isRepeated: () => db.ChangeItems.AnyAsync(c => c.Id == request.Key && c.DossierId == dossierId, cancellation));

    private async Task<GridOutcome> DoAsync(
        Guid dossierId, GridChoice choice, CellAction action, Func<GridWork, Task<ChangeResult>> act, CancellationToken cancellation, Func<Task<bool>>? isRepeated = null)
    {
        var (taken, leftAside) = (0, 0);
        var result = await rounds.ChangeAsync(dossierId, async (dossier, round) =>
        {
            if (isRepeated is not null && await isRepeated())
            {
                return ChangeResult.Done;
            }

            if (round.Id != choice.RoundId || dossier.State != ApprovalState.InReview)
            {
                return round.Id != choice.RoundId ? ChangeResult.Conflict : ChangeResult.Refused(new RuleViolation("Reviews.TakeFirst"));
            }

            var chosen = choice.Of(await reader.ReadAsync(dossierId, cancellation) ?? throw new InvalidOperationException("An open round without items."));
            if (chosen.Any(c => c.IsOvertaken(action)))
            {
                return ChangeResult.Conflict;
            }

            var cells = chosen.Where(c => Fits(action, c)).Select(c => c.Cell).ToList();
            (taken, leftAside) = (cells.Count, chosen.Count(c => !Fits(action, c) && action == CellAction.Accept && c.Cell.State is not (CellState.Accepted or CellState.NotBrought)));
            return cells.Count > 0 ? await act(new(dossier, round, cells))
                : chosen.Any(c => GridRule.IsDone(action, c.Cell.State)) ? ChangeResult.Done
                : ChangeResult.Refused(new RuleViolation(chosen.Count == 0 ? "Reviews.Grid.Choose" : "Reviews.Grid.NothingFits"));
        }, cancellation);
        return new(result, taken, leftAside);
    }

    private static bool Fits(CellAction action, ChosenCell chosen) => chosen is { IsAlone: true, Cell: var cell }
        ? GridRule.Allows(action, cell.State, cell.IsBarred)
        : GridRule.TakesAlong(action, chosen.Cell.State, chosen.Cell.IsBarred, chosen.Cell.Found);
}

/// <summary>What is to be done, inside the transaction.</summary>
/// <param name="Cells">As they stand now; never empty.</param>
public sealed record GridWork(Dossier Dossier, Submission Round, IReadOnlyList<GridCell> Cells)
{
    public SubmissionItem ItemOf(GridCell cell) => Round.Items.Single(i => i.ItemId == cell.Item.Item.ItemId);
}
