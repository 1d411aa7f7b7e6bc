using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>Forgets drafts that nobody came back to.</summary>
public sealed class ForgetDraftsJob(PortalDbContext db, TimeProvider clock) : IRecurringJob
{
    public const string Name = "forget-drafts";

    public Task RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime - FormDraft.Kept;
        return db.FormDrafts.Where(d => d.SavedAt < before).ExecuteDeleteAsync(cancellation);
    }
}
