using Onboarding.Domain.People;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>Somebody who may be reminded: a person with his roles in force, or the shared mailbox of an organisation or zone.</summary>
/// <param name="Id">The person, organisation or zone; names it in the ledger.</param>
/// <param name="Memberships">What opens dossiers to the reader; for a mailbox, that of its owner.</param>
/// <param name="MailboxOf">Whose mailbox it is; null for a person.</param>
public sealed record DigestReader(Guid Id, MailRecipient Recipient, IReadOnlyList<Membership> Memberships, RoleReach? MailboxOf)
{
    /// <summary>As what the reader hears of a turn of this party in a dossier.</summary>
    public ReminderAudience AudienceOf(Party responsible, Guid organisationId, Guid zoneId) => MailboxOf is { } owner
        ? ReminderAudiences.OfMailbox(owner, responsible)
        : Memberships
            .Where(m => Reaches(m, organisationId, zoneId))
            .Aggregate(ReminderAudience.None, (all, m) => all | ReminderAudiences.Of(m.Role, responsible));

    /// <summary>The reader as the wall between tenants knows him: a mail tells nothing that its reader could not open.</summary>
    public CurrentUser AsUser(TimeProvider clock)
    {
        var user = new CurrentUser(clock);
        user.SignIn(Id, Recipient.Name, Recipient.Language, Memberships);
        return user;
    }

    private static bool Reaches(Membership membership, Guid organisationId, Guid zoneId) => membership.Role.Reach() switch
    {
        RoleReach.Organisation => membership.OrganisationId == organisationId,
        RoleReach.Zone => membership.PoliceZoneId == zoneId,
        RoleReach.Platform => true,
    };
}
