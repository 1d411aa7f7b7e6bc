using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>Adds, changes and removes the contacts of an organisation; its dossiers may ask for one.</summary>
public sealed class ContactService(PortalDbContext db, CurrentUser user, OrganisationService organisations)
{
    /// <param name="contactId">Made by the form: sending it twice adds one contact.</param>
    public Task<ChangeResult> AddAsync(Guid organisationId, Guid contactId, ContactValues values, CancellationToken cancellation) =>
        ChangeAsync(organisationId, async () =>
        {
            if (!await db.Contacts.AnyAsync(c => c.Id == contactId, cancellation))
            {
                var contact = new Contact { Id = contactId, OrganisationId = organisationId, Kind = values.Kind, Name = values.Name };
                values.CopyTo(contact);
                db.Add(contact);
            }

            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid organisationId, Guid contactId, Guid version, ContactValues values, CancellationToken cancellation) =>
        ChangeAsync(organisationId, async () =>
        {
            if (await FindAsync(organisationId, contactId, cancellation) is not { } contact)
            {
                return ChangeResult.NotFound;
            }

            db.Entry(contact).Property(c => c.Version).OriginalValue = version;
            values.CopyTo(contact);
            return ChangeResult.Done;
        }, cancellation);

    public Task<ChangeResult> RemoveAsync(Guid organisationId, Guid contactId, CancellationToken cancellation) =>
        ChangeAsync(organisationId, async () =>
        {
            if (await FindAsync(organisationId, contactId, cancellation) is not { } contact)
            {
                return ChangeResult.NotFound;
            }

            db.Remove(contact);
            return ChangeResult.Done;
        }, cancellation);

    private Task<Contact?> FindAsync(Guid organisationId, Guid contactId, CancellationToken cancellation) =>
        db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId && c.OrganisationId == organisationId, cancellation);

    private Task<ChangeResult> ChangeAsync(Guid organisationId, Func<Task<ChangeResult>> change, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (!await db.Organisations.For(db, user, Permission.EditOrganisation).AnyAsync(o => o.Id == organisationId, cancellation))
            {
                return ChangeResult.NotFound;
            }

            var result = await change();
            if (result.IsDone && db.ChangeTracker.HasChanges())
            {
                await db.SaveChangesAsync(cancellation);
                await organisations.RefreshDossiersAsync(organisationId, cancellation);
            }

            return result;
        }, cancellation);
}
