using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>Accepts the chosen cells of a grid, and takes acceptances back. Called inside the transaction of <see cref="GridService"/>.</summary>
public sealed class GridVerdicts(PortalDbContext db, CurrentUser user, HistoryLog history, TimeProvider clock)
{
    public async Task<ChangeResult> AcceptAsync(GridWork work, CancellationToken cancellation)
    {
        var settled = new HashSet<Guid>();
        foreach (var cell in work.Cells.Where(c => c.Document is null))
        {
            var item = work.ItemOf(cell);
            item.AcceptSection(cell.Column, cell.Sections);
            item.JudgedBy = user.RequiredId;
            settled.UnionWith(Answered(cell.Own));
            settled.UnionWith(item.Verdict == Verdict.Accepted ? Answered(cell.Shared) : []);
        }

        settled.UnionWith(work.Cells.Where(c => c.Document is not null).SelectMany(c => Answered(c.Own)));
        foreach (var request in await db.ChangeItems.Where(c => c.DossierId == work.Dossier.Id && settled.Contains(c.Id)).ToListAsync(cancellation))
        {
            request.Close();
            history.Record("RequestClosed", request, request.TargetName, work.Dossier.Id, null);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (version, line) in await VersionsAsync(work, EvidenceState.Candidate, cancellation))
        {
            version.Accept(user.RequiredId, now);
            history.Record("EvidenceAccepted", version, EvidenceNames.Of(line.Requirement), work.Dossier.Id, null);
        }

        return ChangeResult.Done;
    }

    public async Task<ChangeResult> TakeBackAsync(GridWork work, CancellationToken cancellation)
    {
        foreach (var cell in work.Cells.Where(c => c.Document is null))
        {
            var item = work.ItemOf(cell);
            item.TakeBack(cell.Column, cell.Sections);
            item.JudgedBy = user.RequiredId;
        }

        foreach (var (version, _) in await VersionsAsync(work, EvidenceState.Accepted, cancellation))
        {
            version.Reconsider();
        }

        return ChangeResult.Done;
    }

    private async Task<IReadOnlyList<(EvidenceVersion Version, DocumentLine Line)>> VersionsAsync(GridWork work, EvidenceState state, CancellationToken cancellation)
    {
        var lines = work.Cells.Select(c => c.Document).OfType<DocumentLine>()
            .SelectMany(d => d.Versions.Where(v => v.Version.State == state).Select(v => (v.Version.Id, Line: d))).ToDictionary(v => v.Id, v => v.Line);
        var versions = await db.EvidenceVersions.Where(v => v.DossierId == work.Dossier.Id && lines.Keys.Contains(v.Id)).ToListAsync(cancellation);
        return [.. versions.Select(v => (v, lines[v.Id]))];
    }

    private static IEnumerable<Guid> Answered(IEnumerable<ChangeItem> requests) => requests.Where(r => r.State == ChangeItemState.Answered).Select(r => r.Id);
}
