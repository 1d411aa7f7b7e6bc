using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Who is written to at an organisation or a zone: people whose account is open and whose role is in force now.</summary>
public sealed class MailRecipients(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The people who work on the organisation's dossiers, in the organisation's language.</summary>
    public async Task<IReadOnlyList<MailRecipient>> OfAsync(Organisation organisation, CancellationToken cancellation) =>
    [
        .. (await PeopleAsync(m => m.OrganisationId == organisation.Id && (m.Role == Role.IntegratorContributor || m.Role == Role.IntegratorAdministrator), cancellation))
            .Select(p => p with { Language = organisation.CorrespondenceLanguage }),
    ];

    /// <summary>The key users of a zone, each in his own language.</summary>
    public Task<IReadOnlyList<MailRecipient>> OfZoneAsync(Guid zoneId, CancellationToken cancellation) =>
        PeopleAsync(m => m.PoliceZoneId == zoneId, cancellation);

    /// <summary>Those who hold a role on the platform, each in his own language.</summary>
    public Task<IReadOnlyList<MailRecipient>> OfRoleAsync(Role role, CancellationToken cancellation) => PeopleAsync(m => m.Role == role, cancellation);

    /// <summary>The shared mailbox of an organisation, where it has one.</summary>
    public static IEnumerable<MailRecipient> MailboxOf(Organisation organisation) =>
        organisation.Mailbox is { } address ? [new(null, organisation.Name, address, organisation.CorrespondenceLanguage)] : [];

    /// <summary>People of the police, each in his own language: those whose account is open.</summary>
    public async Task<IReadOnlyList<MailRecipient>> OfPeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await Reachable(db.Users.Where(u => ids.Contains(u.Id))).ToListAsync(cancellation);

    private async Task<IReadOnlyList<MailRecipient>> PeopleAsync(Expression<Func<Membership, bool>> at, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = db.Memberships.Where(m => m.ValidFrom <= now && (m.ValidTo == null || m.ValidTo > now)).Where(at).Select(m => m.UserId);
        return await Reachable(db.Users.Where(u => ids.Contains(u.Id))).ToListAsync(cancellation);
    }

    private static IQueryable<MailRecipient> Reachable(IQueryable<PortalUser> people) =>
        people.Where(u => u.IsActive && u.Email != null).OrderBy(u => u.Id).Select(u => new MailRecipient(u.Id, u.FullName, u.Email!, u.Language));
}
