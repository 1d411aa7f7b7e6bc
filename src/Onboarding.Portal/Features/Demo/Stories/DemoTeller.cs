using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>
/// Tells all stories at once in the order of time, so that numbers, shared evidence and mails fall as they would have. A dossier that is there
/// already is left alone, whatever became of it.
/// </summary>
internal sealed class DemoTeller(IServiceProvider past, DemoClock clock, DemoCalendar calendar)
{
    public async Task TellAsync(CancellationToken cancellation)
    {
        var told = await ToldAsync(cancellation);
        var steps = from tale in DemoTale.All
                    where !told.Contains(tale.Id)
                    from step in tale.Dossier.Story
                    let at = calendar.Moment(step.Day, step.Time)
                    orderby at
                    select (tale, step, at);

        foreach (var (tale, step, at) in steps)
        {
            clock.MoveTo(at);
            await using var scope = past.CreateAsyncScope();
            await SignInAsync(scope.ServiceProvider, tale, step, cancellation);
            await scope.ServiceProvider.GetRequiredService<DemoStage>().PlayAsync(tale, step, calendar, cancellation);
            await SendMailsAsync(cancellation);
        }
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
