using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>Makes and changes organisations. What is missing in their dossiers may depend on it, so it is evaluated anew in the same transaction.</summary>
public sealed class OrganisationService(PortalDbContext db, CurrentUser user, RequirementService requirements)
{
    /// <param name="id">Made by the form: sending it twice makes one organisation.</param>
    public Task<ChangeResult> CreateAsync(Guid id, OrganisationValues values, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.Organisations.AnyAsync(o => o.Id == id, cancellation))
            {
                return ChangeResult.Done;
            }

            if (await CheckNumberAsync(id, values.EnterpriseNumber, cancellation) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            var organisation = new Organisation { Id = id, Name = values.Name };
            values.CopyTo(organisation);
            db.Add(organisation);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid id, Guid version, OrganisationValues values, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            var organisation = await db.Organisations.For(db, user, Permission.EditOrganisation).SingleOrDefaultAsync(o => o.Id == id, cancellation);
            if (organisation is null)
            {
                return ChangeResult.NotFound;
            }

            if (await CheckNumberAsync(id, values.EnterpriseNumber, cancellation) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            db.Entry(organisation).Property(o => o.Version).OriginalValue = version;
            values.CopyTo(organisation);
            if (db.ChangeTracker.HasChanges())
            {
                await db.SaveChangesAsync(cancellation);
                await RefreshDossiersAsync(id, cancellation);
            }

            return ChangeResult.Done;
        }, cancellation);

    /// <summary>The organisation's data is part of each of its dossiers, whoever may change it.</summary>
    public async Task RefreshDossiersAsync(Guid organisationId, CancellationToken cancellation)
    {
        ApprovalState[] closed = [ApprovalState.Rejected, ApprovalState.Withdrawn];
        var dossiers = await db.Dossiers.Where(d => d.OrganisationId == organisationId && !closed.Contains(d.State)).ToListAsync(cancellation);
        foreach (var dossier in dossiers)
        {
            user.OpenForChange(dossier.Id);
            await requirements.RefreshAsync(dossier, cancellation);
        }
    }

    private async Task<RuleViolation?> CheckNumberAsync(Guid id, string? number, CancellationToken cancellation) =>
        number is not null && await db.Organisations.AnyAsync(o => o.EnterpriseNumber == number && o.Id != id, cancellation)
            ? new("Organisations.Rule.NumberTaken", ("number", EnterpriseNumber.Format(number)))
            : null;
}
