using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>
/// Tells all stories at once in the order of time, so that numbers, shared evidence and mails fall as they would have. A dossier that is there
/// already is left alone, whatever became of it.
/// </summary>
internal sealed class DemoTeller(IServiceProvider past, DemoClock clock, DemoCalendar calendar)
{
    /// <summary>Working days ago on which the reminders were written. The portal writes them every working day; for the demonstration some do.</summary>
    private static readonly int[] ReminderDays = [21, 11, 1];

    private static readonly TimeOnly ReminderTime = new(8, 30);

    public async Task TellAsync(CancellationToken cancellation)
    {
        var told = await ToldAsync(cancellation);
        var tales = DemoTale.All.Where(tale => !told.Contains(tale.Id)).ToList();
        if (tales.Count == 0)
        {
            return;
        }

        var steps = from tale in tales
                    from step in tale.Dossier.Story
                    select (At: calendar.Moment(step.Day, step.Time), Do: (Func<Task>)(() => PlayAsync(tale, step, cancellation)));
        var reminders = from day in ReminderDays
                        select (At: calendar.Moment(day, ReminderTime), Do: (Func<Task>)(() => past.GetRequiredService<ChaseMissing>().RunAsync(cancellation)));

        foreach (var (at, happen) in steps.Concat(reminders).OrderBy(e => e.At))
        {
            clock.MoveTo(at);
            await happen();
            await SendMailsAsync(cancellation);
        }
    }

    private async Task PlayAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        await using var scope = past.CreateAsyncScope();
        await SignInAsync(scope.ServiceProvider, tale, step, cancellation);

        // as in a request of this person; it ends with this method
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(scope.ServiceProvider.GetRequiredService<CurrentUser>().Language);
        await scope.ServiceProvider.GetRequiredService<DemoStage>().PlayAsync(tale, step, calendar, cancellation);
    }

    private async Task<HashSet<Guid>> ToldAsync(CancellationToken cancellation)
    {
        await using var scope = past.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Dossiers.Select(d => d.Id).ToHashSetAsync(cancellation);
    }

    private static async Task SignInAsync(IServiceProvider scope, DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var actor = DemoCast.Find(tale.Dossier, step.By);
        var db = scope.GetRequiredService<PortalDbContext>();
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Email == actor.Email, cancellation);
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == account.Id).ToListAsync(cancellation);
        scope.GetRequiredService<CurrentUser>().SignIn(account.Id, account.FullName, account.Language, memberships);
    }

    /// <summary>At the time they were written. Other work waits for the job server.</summary>
    private async Task SendMailsAsync(CancellationToken cancellation)
    {
        await using var scope = past.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Outbox
            .Where(e => e.Kind == OutboxKind.Mail && e.State == OutboxState.Pending)
            .Select(e => e.Id)
            .ToListAsync(cancellation);
        foreach (var id in waiting)
        {
            await past.GetRequiredService<OutboxWorker>().RunAsync(id, cancellation);
        }
    }
}
