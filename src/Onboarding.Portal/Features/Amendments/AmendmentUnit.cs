using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>A change under way with the thing that it is about.</summary>
/// <param name="Live">As it is, tracked.</param>
/// <param name="Draft">As it would be.</param>
public sealed record AmendedThing(Dossier Dossier, Amendment Amendment, Entity Live, Entity Draft);

/// <summary>The door for every step of a change: finds it with its thing, and refuses who looked at an older version.</summary>
public sealed class AmendmentUnit(PortalDbContext db, DossierUnit unit, AmendedItems items)
{
    /// <param name="version">The version that the person has before him.</param>
    /// <param name="action">What the table has to allow in the state in which the change is; null for a change of its values.</param>
    public Task<ChangeResult> ChangeAsync(
        Guid dossierId, Guid id, Guid version, Permission permission, ApprovalAction? action, Func<AmendedThing, Task<ChangeResult>> work, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, permission, async dossier =>
        {
            var amendment = await db.Amendments.Include(a => a.Revision).SingleOrDefaultAsync(a => a.Id == id && a.DossierId == dossierId, cancellation);
            if (amendment is null || await items.FindAsync(dossierId, amendment.Kind, amendment.ItemId, cancellation) is not { } live)
            {
                return ChangeResult.NotFound;
            }

            if (amendment.Version != version)
            {
                return ChangeResult.Conflict;
            }

            var isPossible = action is { } step ? ApprovalWorkflow.Table.Allows(amendment.State, step) : amendment.State.IsOpenForEditing();
            return isPossible
                ? await work(new(dossier, amendment, live, amendment.Of(live)))
                : ChangeResult.Refused(new RuleViolation("Amendments.NotPossible"));
        }, cancellation);
}
