using System.Data;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>
/// The one door for every change inside a dossier: finds it within the person's scope, lets the change happen, evaluates what is missing anew,
/// and saves all of it in one transaction, history and outbox included, or nothing.
/// </summary>
public sealed class DossierUnit(PortalDbContext db, CurrentUser user, RequirementService requirements, FormDrafts drafts)
{
    /// <param name="change">May run again after a lost connection: reads what it needs and has no effect outside the database.</param>
    public async Task<ChangeResult> ChangeAsync(
        Guid dossierId, Permission permission, Func<Dossier, Task<ChangeResult>> change, CancellationToken cancellation)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => OnceAsync(dossierId, permission, change, cancellation));
        }
        catch (DbUpdateConcurrencyException)
        {
            return ChangeResult.Conflict;
        }
    }

    /// <summary>Compares the version that a form was opened with; the save then fails when it is no longer that.</summary>
    public void Expect(Entity entity, Guid version) => db.Entry(entity).Property(e => e.Version).OriginalValue = version;

    private async Task<ChangeResult> OnceAsync(
        Guid dossierId, Permission permission, Func<Dossier, Task<ChangeResult>> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        var dossier = await db.OpenForChangeAsync(user, dossierId, permission, cancellation);
        var result = dossier is null ? ChangeResult.NotFound : await change(dossier);
        if (!result.IsDone)
        {
            db.ChangeTracker.Clear();
            return result;
        }

        await db.SaveChangesAsync(cancellation);
        await drafts.ForgetSavedAsync(cancellation);
        await requirements.RefreshAsync(dossier!, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
