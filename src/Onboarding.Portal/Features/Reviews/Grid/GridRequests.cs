using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>One request that is noted for many items and documents.</summary>
/// <param name="Key">Key of the first, made by the form: sending it twice asks once.</param>
/// <param name="Kind">The kind of item that the field belongs to.</param>
/// <param name="Field">Null for the whole of what is chosen.</param>
/// <param name="Text">May be empty where a reason of the library says it all.</param>
public sealed record GridRequest(Guid Key, ItemKind? Kind, string? Field, Severity Severity, string Text, string? ReasonCode = null);

/// <summary>Notes requests for the chosen cells of a grid. Called inside the transaction of <see cref="GridService"/>.</summary>
public sealed class GridRequests(PortalDbContext db, CurrentUser user, ReasonLibrary reasons, HistoryLog history, TimeProvider clock)
{
    public async Task<ChangeResult> AskAsync(GridWork work, GridRequest request, CancellationToken cancellation)
    {
        var items = work.Cells.Where(c => c.Document is null).GroupBy(c => c.Item.Item.ItemId).ToList();
        if (request.Field is { } field && (work.Cells.Any(c => c.Document is not null) || !items.TrueForAll(i => Concerns(request.Kind!.Value, field, i))))
        {
            return ChangeResult.Refused(new RuleViolation("Reviews.Grid.OtherField"));
        }

        var ready = request.ReasonCode is { } code ? await reasons.FindAsync(code, cancellation) : null;
        if (request.ReasonCode is not null && ready is null)
        {
            return ChangeResult.NotFound;
        }

        var words = new GivenReason(ready?.Code, ready is null ? null : new(ready.LabelFr, ready.LabelNl), request.Text, user.Language);
        await AskAgainAsync(work, words.In(user.Language), cancellation);
        var (key, number) = (request.Key, await db.NextRequestNumberAsync(work.Dossier.Id, cancellation));
        foreach (var cell in items.Select(i => i.FirstOrDefault(IsNew)).OfType<GridCell>().Concat(work.Cells.Where(c => c.Document is not null && IsNew(c))))
        {
            db.Add(Note(work, cell, request, words, key, number++));
            key = Guid.CreateVersion7();
            if (cell.Document is null)
            {
                Question(work.ItemOf(cell), request.Severity, request.Field);
            }
        }

        return ChangeResult.Done;
    }

    private static bool IsNew(GridCell cell) => cell.State != CellState.Answered;

    private static bool Concerns(ItemKind kind, string field, IEnumerable<GridCell> cells) =>
        cells.Any(c => c.Item.Item.Kind == kind && c.Column == GridSections.With(kind, field));

    /// <summary>What was answered is not asked a second time in other words: the answer does not do.</summary>
    private async Task AskAgainAsync(GridWork work, string reason, CancellationToken cancellation)
    {
        var answered = work.Cells.Where(c => c.State == CellState.Answered).SelectMany(c => c.Own.Concat(c.Shared))
            .Where(r => r.State == ChangeItemState.Answered).Select(r => r.Id).ToHashSet();
        foreach (var request in await db.ChangeItems.Where(c => c.DossierId == work.Dossier.Id && answered.Contains(c.Id)).ToListAsync(cancellation))
        {
            request.Reopen(reason);
            history.Record("RequestReopened", request, request.TargetName, work.Dossier.Id, reason);
            if (work.Round.Items.SingleOrDefault(i => i.ItemId == request.TargetId) is { } item)
            {
                Question(item, request.Severity, request.Field);
            }
        }
    }

    private void Question(SubmissionItem item, Severity severity, string? field)
    {
        item.JudgedBy = user.RequiredId;
        if (severity != Severity.Remark)
        {
            item.Verdict = Verdict.ChangeAsked;
            item.Question(field);
        }
    }

    private ChangeItem Note(GridWork work, GridCell cell, GridRequest request, GivenReason words, Guid key, int number) => new()
    {
        Id = key,
        DossierId = work.Dossier.Id,
        Number = number,
        SubmissionId = work.Round.Id,
        Target = cell.Document is null ? cell.Item.Item.Kind.AsTarget() : ChangeTarget.Evidence,
        TargetId = cell.Document?.Requirement.Id ?? cell.Item.Item.ItemId,
        TargetName = cell.Document is { } document ? EvidenceNames.Of(document.Requirement) : cell.Item.Item.Name,
        Field = cell.Document is null ? request.Field : null,
        Severity = request.Severity,
        ReasonCode = words.Code,
        ReasonFr = words.Ready?.Fr,
        ReasonNl = words.Ready?.Nl,
        Text = words.Text,
        TextLanguage = words.Written,
        AskedBy = user.RequiredId,
        AskedAt = clock.GetUtcNow().UtcDateTime,
    };
}
