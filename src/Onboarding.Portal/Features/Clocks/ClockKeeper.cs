using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Clocks;

/// <summary>
/// Reads the clocks of a dossier, and moves them with it: called where a dossier is evaluated, inside the transaction of the change, so that no
/// transition can forget its clock.
/// </summary>
public sealed class ClockKeeper(PortalDbContext db, PartyCalendars calendars, TimeProvider clock)
{
    /// <param name="dossierId">Of a dossier found within the person's scope.</param>
    public async Task<DossierClocks> ReadAsync(Guid dossierId, CancellationToken cancellation) =>
        new(await db.ClockEvents.AsNoTracking().Where(e => e.DossierId == dossierId).ToListAsync(cancellation));

    /// <summary>The clocks as they stood at an earlier moment.</summary>
    public async Task<DossierClocks> ReadAsync(Guid dossierId, DateTime at, CancellationToken cancellation) =>
        new(await db.ClockEvents.AsNoTracking().Where(e => e.DossierId == dossierId && e.At <= at).ToListAsync(cancellation));

    /// <param name="dossier">Tracked, with its changes already saved.</param>
    /// <param name="items">As evaluated now.</param>
    public async Task<DossierClocks> FollowAsync(Dossier dossier, IEnumerable<RequirementItem> items, CancellationToken cancellation)
    {
        var clocks = await ReadAsync(dossier.Id, cancellation);
        var facts = await FactsAsync(dossier, items, cancellation);
        db.ClockEvents.AddRange(clocks.Follow(dossier, facts, await calendars.OfAsync(dossier, cancellation), clock.GetUtcNow().UtcDateTime));
        return clocks;
    }

    private async Task<ClockFacts> FactsAsync(Dossier dossier, IEnumerable<RequirementItem> items, CancellationToken cancellation)
    {
        var open = await db.ChangeItems
            .Where(c => c.DossierId == dossier.Id && (c.State == ChangeItemState.Open || c.State == ChangeItemState.Answered))
            .Select(c => new { c.State, c.Severity })
            .ToListAsync(cancellation);
        return new(
            dossier.State,
            dossier.Stage,
            open.Exists(c => c is { State: ChangeItemState.Open, Severity: Severity.Incomplete }),
            items.Any(i => i.IsBlocking && i.DueBy <= dossier.NextStage && i.Responsible == Party.Integrator && i.State.IsMissing()),
            open.Exists(c => c.Severity == Severity.Remark));
    }
}
