using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Account;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.People;

/// <summary>Writes an invitation, which says for whom the person is to work on the portal.</summary>
public sealed class InvitationSender(PortalDbContext db, AccountLinks links, AccountMails mails, CurrentUser user, Texts texts)
{
    /// <summary>Adds the mail to the unit of work under way.</summary>
    public async Task SendAsync(PortalUser person, CancellationToken cancellation)
    {
        var (address, until) = links.Create(AccountLinkKind.Invitation, person, user.RequiredId);
        mails.Invite(person, user.Name, await PartyAsync(person, cancellation), address, until);
    }

    /// <summary>The organisation or zone of the first role, as the person reads it; a role on the whole platform is one with the Federal Police.</summary>
    private async Task<string> PartyAsync(PortalUser person, CancellationToken cancellation)
    {
        var added = db.Memberships.Local.FirstOrDefault(m => m.UserId == person.Id);
        var role = added ?? await db.Memberships.Where(m => m.UserId == person.Id).OrderBy(m => m.ValidFrom).FirstOrDefaultAsync(cancellation);
        var organisation = await db.Organisations.Where(o => role != null && o.Id == role.OrganisationId).Select(o => o.Name).SingleOrDefaultAsync(cancellation);
        var zone = await db.PoliceZones.Where(z => role != null && z.Id == role.PoliceZoneId).Select(z => new LocalizedText(z.NameFr, z.NameNl)).SingleOrDefaultAsync(cancellation);
        return organisation ?? zone?.In(person.Language) ?? texts.In(person.Language)[K.People_Invitation_FederalPolice];
    }
}
