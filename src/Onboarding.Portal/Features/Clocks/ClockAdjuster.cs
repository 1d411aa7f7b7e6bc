using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Clocks;

/// <summary>The only changes of a clock that do not follow from the dossier; each with a reason that the history keeps.</summary>
public sealed class ClockAdjuster(PortalDbContext db, CurrentUser user, DossierUnit unit, ClockKeeper keeper, PartyCalendars calendars, HistoryLog history, TimeProvider clock)
{
    /// <param name="workingDays">Granted; read where it is extended.</param>
    public Task<ChangeResult> AdjustAsync(Guid dossierId, ClockKind kind, ClockAdjustment adjustment, int workingDays, string reason, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.AdjustClocks, async dossier =>
        {
            var clocks = await keeper.ReadAsync(dossierId, cancellation);
            var obstacle = ClockTable.Kept.Any(d => d.Kind == kind) ? ClockAdjustmentRule.Obstacle(adjustment, clocks[kind]) : new("Clocks.NotTicking");
            if (obstacle is not null)
            {
                return ChangeResult.Refused(obstacle);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            db.Add(adjustment switch
            {
                ClockAdjustment.Extend => clocks.Extend(kind, dossierId, workingDays, user.RequiredId, reason, now),
                ClockAdjustment.Rebase => clocks.Rebase(kind, dossierId, await CalendarAsync(dossier, kind, cancellation), user.RequiredId, reason, now),
                ClockAdjustment.Hold => clocks.Hold(kind, dossierId, user.RequiredId, reason, now),
                ClockAdjustment.Release => clocks.Release(kind, dossierId, user.RequiredId, reason, now),
            });
            history.Record(NameOf(adjustment), dossier, ClockTable.Of(kind).Code, dossierId, reason);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>The event in the history.</summary>
    private static string NameOf(ClockAdjustment adjustment) => adjustment switch
    {
        ClockAdjustment.Extend => "ClockExtended",
        ClockAdjustment.Rebase => "ClockRebased",
        ClockAdjustment.Hold => "ClockHeld",
        ClockAdjustment.Release => "ClockReleased",
    };

    private async Task<Domain.Calendar.WorkingCalendar> CalendarAsync(Dossier dossier, ClockKind kind, CancellationToken cancellation) =>
        (await calendars.OfAsync(dossier, cancellation))(ClockTable.Of(kind).Owner);
}
