using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Operations;

/// <summary>
/// Writes once to the reviewers of the zone and to the project managers when a suspension lasts longer than was said: who is to resume the
/// camera, or to say a new day, learns it without looking.
/// </summary>
public sealed class RemindSuspensionsJob(
    PortalDbContext db, MailRecipients recipients, DossierSubjects subjects, SuspensionMail mail, OutboxWriter outbox, CalendarSource calendars, TimeProvider clock) : IRecurringJob
{
    public const string Name = "remind-suspensions";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        if (!(await calendars.GetAsync(cancellation)).IsWorkingDay(today))
        {
            return;
        }

        var overdue = await db.Cameras.AsNoTracking()
            .Where(c => c.Operation == OperationalState.Suspended && c.SuspendedUntil < today)
            .OrderBy(c => c.Reference)
            .ToListAsync(cancellation);
        foreach (var together in overdue.GroupBy(c => (c.DossierId, Until: c.SuspendedUntil!.Value)))
        {
            await RemindAsync(together.Key.DossierId, together.Key.Until, [.. together], cancellation);
        }
    }

    private async Task RemindAsync(Guid dossierId, DateOnly until, IReadOnlyList<Camera> cameras, CancellationToken cancellation)
    {
        var prefix = FormattableString.Invariant($"suspension:{cameras[0].Id}:{until:yyyyMMdd}:");
        var told = await db.Outbox.Where(e => e.Key.StartsWith(prefix)).Select(e => e.Key).ToListAsync(cancellation);
        var about = await subjects.OfAsync(await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, cancellation), cancellation);
        var managers = (await recipients.OfRoleAsync(Role.ProjectManager, cancellation)).Select(to => (To: to, Key: prefix + to.PersonId, IsManager: true));
        var zone = (await recipients.OfZoneAsync(about.Zone.Id, cancellation)).Select(to => (To: to, Key: prefix + to.PersonId, IsManager: false));
        foreach (var (to, key, isManager) in managers.Concat(zone).DistinctBy(r => r.Key).Where(r => !told.Contains(r.Key)))
        {
            outbox.AddMail(key, mail.Overdue(to, about, cameras, until, isManager));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
