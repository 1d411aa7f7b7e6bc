using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>
/// Evaluates every open dossier anew each night, before the reminders: evidence expires without anybody changing anything, and what is shared may
/// have changed in another dossier. Each dossier has a scope and a transaction of its own.
/// </summary>
public sealed class RefreshRequirementsJob(PortalDbContext db, IServiceScopeFactory scopes, ILogger<RefreshRequirementsJob> log) : IRecurringJob
{
    public const string Name = "refresh-requirements";

    private static readonly ApprovalState[] Closed = [.. Enum.GetValues<ApprovalState>().Where(s => s.IsClosed())];

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var id in await db.Dossiers.Where(d => !Closed.Contains(d.State)).Select(d => d.Id).ToListAsync(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
            var result = await scope.ServiceProvider.GetRequiredService<DossierUnit>()
                .ChangeAsync(id, Permission.ViewDossier, _ => Task.FromResult(ChangeResult.Done), cancellation);
            if (!result.IsDone)
            {
                log.LogInformation("Dossier {Dossier} was being changed; that change evaluates it", id);
            }
        }
    }
}
