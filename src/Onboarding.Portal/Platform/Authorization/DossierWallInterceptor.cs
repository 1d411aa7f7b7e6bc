using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// The second wall: a row of a dossier is written only when that dossier was opened for change through a narrowed query in the same request.
/// A forgotten check in a page ends here instead of in another company's data.
/// </summary>
internal sealed class DossierWallInterceptor(CurrentUser user) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            var dossierId = entry.Entity switch
            {
                Dossier dossier when entry.State != EntityState.Added => dossier.Id,
                IPartOfDossier part when !IsNew(eventData.Context, part.DossierId) => part.DossierId,
                _ => (Guid?)null,
            };

            if (dossierId is { } id && !user.MayWriteTo(id))
            {
                throw new InvalidOperationException($"{entry.Entity.GetType().Name} belongs to a dossier that was not opened for change.");
            }
        }

        return ValueTask.FromResult(result);
    }

    private static bool IsNew(DbContext db, Guid dossierId) =>
        db.ChangeTracker.Entries<Dossier>().Any(d => d.Entity.Id == dossierId && d.State == EntityState.Added);
}
