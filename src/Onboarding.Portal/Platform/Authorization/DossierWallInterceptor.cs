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
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Refuse(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <exception cref="InvalidOperationException">A row belongs to a dossier that was not opened for change.</exception>
    private void Refuse(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        var opened = entries.Where(e => e.State == EntityState.Added).Select(e => e.Entity).OfType<Dossier>().Select(d => d.Id).ToHashSet();
        foreach (var entry in entries)
        {
            var dossierId = entry.Entity switch
            {
                Dossier dossier when entry.State != EntityState.Added => dossier.Id,
                IPartOfDossier part when !opened.Contains(part.DossierId) => part.DossierId,
                _ => (Guid?)null,
            };

            if (dossierId is { } id && !user.MayWriteTo(id))
            {
                throw new InvalidOperationException($"{entry.Entity.GetType().Name} belongs to a dossier that was not opened for change.");
            }
        }
    }
}
