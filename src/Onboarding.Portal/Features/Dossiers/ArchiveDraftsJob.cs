using Onboarding.Domain.Calendar;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>
/// Gives notice of the drafts that nobody touches, and puts them aside, on working days only. Each dossier has a scope and a transaction of
/// its own; a day on which the portal was down is made up for by the next.
/// </summary>
public sealed class ArchiveDraftsJob(DraftArchive archive, IServiceScopeFactory scopes, CalendarSource calendars, TimeProvider clock) : IRecurringJob
{
    public const string Name = "archive-drafts";

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!(await calendars.GetAsync(cancellation)).IsWorkingDay(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime)))
        {
            return;
        }

        foreach (var (id, touched) in await archive.StaleAsync(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
            await scope.ServiceProvider.GetRequiredService<DraftArchive>().GoOnAsync(id, touched, cancellation);
        }
    }
}
