using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>Names a possible reader; what he is allowed is read again when his digest is written.</summary>
public sealed record DigestReaderKey(Guid Id, RoleReach? MailboxOf);

/// <summary>Lists who may be reminded, and reads one of them as he is at that moment.</summary>
public sealed class DigestReaders(PortalDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<DigestReaderKey>> ListAsync(CancellationToken cancellation)
    {
        var people = await Valid(db.Memberships).Select(m => m.UserId).Distinct().OrderBy(id => id).ToListAsync(cancellation);
        var organisations = await db.Organisations.Where(o => o.Mailbox != null).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellation);
        var zones = await db.PoliceZones.Where(z => z.Mailbox != null).OrderBy(z => z.Id).Select(z => z.Id).ToListAsync(cancellation);
        return
        [
            .. people.Select(id => new DigestReaderKey(id, null)),
            .. organisations.Select(id => new DigestReaderKey(id, RoleReach.Organisation)),
            .. zones.Select(id => new DigestReaderKey(id, RoleReach.Zone)),
        ];
    }

    /// <returns>Null when there is nobody to write to any more.</returns>
    public Task<DigestReader?> FindAsync(DigestReaderKey key, CancellationToken cancellation) =>
        key.MailboxOf is { } owner ? MailboxAsync(owner, key.Id, cancellation) : PersonAsync(key.Id, cancellation);

    private Task<DigestReader?> MailboxAsync(RoleReach owner, Guid id, CancellationToken cancellation) => owner switch
    {
        RoleReach.Organisation => OrganisationAsync(id, cancellation),
        RoleReach.Zone => ZoneAsync(id, cancellation),
        RoleReach.Platform => throw new ArgumentOutOfRangeException(nameof(owner), owner, "The platform has no mailbox."),
    };

    private async Task<DigestReader?> PersonAsync(Guid id, CancellationToken cancellation)
    {
        var person = await db.Users.Where(u => u.Id == id && u.IsActive && u.Email != null)
            .Select(u => new MailRecipient(u.Id, u.FullName, u.Email!, u.Language))
            .SingleOrDefaultAsync(cancellation);
        if (person is null)
        {
            return null;
        }

        var memberships = await Valid(db.Memberships.AsNoTracking()).Where(m => m.UserId == id).ToListAsync(cancellation);
        var organisations = memberships.Select(m => m.OrganisationId).ToList();
        var languages = await db.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => o.CorrespondenceLanguage).Distinct().ToListAsync(cancellation);

        // who works for organisations of two languages, or for an organisation and the police, chose his own
        var isIntegratorOnly = memberships.All(m => m.Role.Reach() == RoleReach.Organisation);
        return new(id, isIntegratorOnly && languages is [var language] ? person with { Language = language } : person, memberships, null);
    }

    private Task<DigestReader?> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.Where(o => o.Id == id && o.Mailbox != null && o.Status == OrganisationStatus.Active)
            .Select(o => new DigestReader(id, new(null, o.Name, o.Mailbox!, o.CorrespondenceLanguage), AsMember(Role.IntegratorViewer, id, null), RoleReach.Organisation))
            .SingleOrDefaultAsync(cancellation);

    private async Task<DigestReader?> ZoneAsync(Guid id, CancellationToken cancellation) =>
        await db.PoliceZones.SingleOrDefaultAsync(z => z.Id == id && z.Mailbox != null, cancellation) is { } zone
            ? new(id, new(null, zone.Name(zone.DocumentLanguages[0]), zone.Mailbox!, zone.DocumentLanguages[0]), AsMember(Role.KeyUser, null, id), RoleReach.Zone)
            : null;

    private IQueryable<Membership> Valid(IQueryable<Membership> memberships)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return memberships.Where(m => m.ValidFrom <= now && (m.ValidTo == null || m.ValidTo > now));
    }

    private static Membership[] AsMember(Role role, Guid? organisationId, Guid? zoneId) =>
        [new() { UserId = Guid.Empty, Role = role, OrganisationId = organisationId, PoliceZoneId = zoneId, ValidFrom = DateTime.UnixEpoch }];
}
