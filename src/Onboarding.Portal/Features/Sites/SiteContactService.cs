using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Keeps the contacts of a site, as long as its dossier is not closed. The history tells that something changed, and names nobody.</summary>
public sealed class SiteContactService(PortalDbContext db, DossierUnit unit, HistoryLog history)
{
    /// <param name="contactId">Made by the form: sending it twice adds one contact.</param>
    public Task<ChangeResult> AddAsync(Guid dossierId, Guid siteId, Guid contactId, Action<SiteContact> edit, CancellationToken cancellation) =>
        AddAsync(dossierId, siteId, contactId, () => Task.FromResult<SiteContact?>(Made(dossierId, siteId, contactId, edit)), cancellation);

    /// <summary>Takes over a contact of another site of the same dossier.</summary>
    /// <param name="source">The contact there.</param>
    /// <param name="contactId">Key of the copy, made by the form.</param>
    public Task<ChangeResult> TakeOverAsync(Guid dossierId, Guid siteId, Guid source, Guid contactId, CancellationToken cancellation) =>
        AddAsync(dossierId, siteId, contactId, async () => (await FindAsync(dossierId, source, cancellation))?.CopyTo(contactId, siteId), cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid dossierId, Guid contactId, Guid version, Action<SiteContact> edit, CancellationToken cancellation) =>
        OnContactAsync(dossierId, contactId, contact =>
        {
            unit.Expect(contact, version);
            edit(contact);
        }, "SiteContactChanged", cancellation);

    public Task<ChangeResult> RemoveAsync(Guid dossierId, Guid contactId, CancellationToken cancellation) =>
        OnContactAsync(dossierId, contactId, contact => db.Remove(contact), "SiteContactRemoved", cancellation);

    private Task<ChangeResult> AddAsync(Guid dossierId, Guid siteId, Guid contactId, Func<Task<SiteContact?>> make, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            var site = await db.Sites.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId && s.DossierId == dossierId, cancellation);
            if (site is null || await make() is not { } contact)
            {
                return ChangeResult.NotFound;
            }

            if (dossier.State.IsClosed() || await db.SiteContacts.AnyAsync(c => c.Id == contactId, cancellation))
            {
                return dossier.State.IsClosed() ? DossierService.Closed : ChangeResult.Done;
            }

            if (await db.SiteContacts.CountAsync(c => c.SiteId == siteId, cancellation) >= SiteContact.MostPerSite)
            {
                return ChangeResult.Refused(new RuleViolation("Sites.Contacts.TooMany", ("max", SiteContact.MostPerSite)));
            }

            db.Add(contact);
            history.Record("SiteContactAdded", contact, site.Reference, dossierId);
            return ChangeResult.Done;
        }, cancellation);

    private Task<ChangeResult> OnContactAsync(Guid dossierId, Guid contactId, Action<SiteContact> change, string action, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.EditDossier, async dossier =>
        {
            if (await FindAsync(dossierId, contactId, cancellation) is not { } contact)
            {
                return ChangeResult.NotFound;
            }

            if (dossier.State.IsClosed())
            {
                return DossierService.Closed;
            }

            change(contact);
            history.Record(action, contact, await db.Sites.Where(s => s.Id == contact.SiteId).Select(s => s.Reference).SingleAsync(cancellation), dossierId);
            return ChangeResult.Done;
        }, cancellation);

    private Task<SiteContact?> FindAsync(Guid dossierId, Guid contactId, CancellationToken cancellation) =>
        db.SiteContacts.SingleOrDefaultAsync(c => c.Id == contactId && c.DossierId == dossierId, cancellation);

    private static SiteContact Made(Guid dossierId, Guid siteId, Guid id, Action<SiteContact> edit)
    {
        var contact = new SiteContact { Id = id, DossierId = dossierId, SiteId = siteId, Role = default, Name = "", Language = default };
        edit(contact);
        return contact;
    }
}
