using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Demo;

/// <summary>
/// The companies, police zones and people of the demonstration. The accounts have no password: the buttons of the sign-in page open them in
/// Development, and nobody enters by them where a database of the demonstration is started otherwise.
/// </summary>
internal sealed class DemoCast(PortalDbContext db, CurrentUser user, TimeProvider clock)
{
    /// <summary>Adds who is not there yet.</summary>
    public async Task AssembleAsync(CancellationToken cancellation)
    {
        user.ActAsSystem();
        await db.InTransactionAsync(
            async () =>
            {
                var zones = await AddZonesAsync(cancellation);
                var organisations = await AddOrganisationsAsync(cancellation);
                await AddPeopleAsync(organisations, zones, cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Who plays a role in the story of a dossier: the first who holds it there.</summary>
    public static DemoPerson Find(DemoDossier dossier, Role role)
    {
        var place = role.Reach() switch
        {
            RoleReach.Organisation => dossier.Organisation,
            RoleReach.Zone => dossier.Zone,
            RoleReach.Platform => null,
        };
        return DemoData.People.First(p => p.Roles.Any(r => r.Role == role && r.Place == place));
    }

    private async Task<Dictionary<string, Guid>> AddZonesAsync(CancellationToken cancellation)
    {
        var ids = await db.PoliceZones.ToDictionaryAsync(z => z.Code, z => z.Id, cancellation);
        foreach (var demo in DemoData.Zones.Where(z => !ids.ContainsKey(z.Code)))
        {
            var zone = new PoliceZone
            {
                Code = demo.Code,
                NameFr = demo.NameFr,
                NameNl = demo.NameNl,
                Regime = demo.Regime,
                ReviewPolicy = demo.Policy,
                Mailbox = demo.Mailbox,
            };
            db.Add(zone);
            ids.Add(zone.Code, zone.Id);
            foreach (var municipality in await db.Municipalities.Where(m => demo.Municipalities.Contains(m.NisCode)).ToListAsync(cancellation))
            {
                municipality.PoliceZoneId ??= zone.Id;
            }
        }

        return ids;
    }

    /// <returns>The keys of the organisations by their name in the demonstration.</returns>
    private async Task<Dictionary<string, Guid>> AddOrganisationsAsync(CancellationToken cancellation)
    {
        var known = await db.Organisations.Where(o => o.EnterpriseNumber != null).ToDictionaryAsync(o => o.EnterpriseNumber!, o => o.Id, cancellation);
        foreach (var demo in DemoData.Organisations.Where(o => !known.ContainsKey(o.EnterpriseNumber)))
        {
            var organisation = new Organisation
            {
                Name = demo.Name,
                EnterpriseNumber = demo.EnterpriseNumber,
                Address = demo.Address,
                CorrespondenceLanguage = demo.Language,
                Mailbox = demo.Mailbox,
                SeesPlates = demo.SeesPlates,
            };
            organisation.Contacts.AddRange(demo.Contacts.Select(c => new Contact { OrganisationId = organisation.Id, Kind = c.Kind, Name = c.Name, Email = c.Email }));
            db.Add(organisation);
            known.Add(demo.EnterpriseNumber, organisation.Id);
        }

        return DemoData.Organisations.ToDictionary(o => o.Key, o => known[o.EnterpriseNumber]);
    }

    private async Task AddPeopleAsync(Dictionary<string, Guid> organisations, Dictionary<string, Guid> zones, CancellationToken cancellation)
    {
        var known = await db.Users.Select(u => u.Email).ToHashSetAsync(cancellation);
        foreach (var demo in DemoData.People.Where(p => !known.Contains(p.Email)))
        {
            var person = new PortalUser
            {
                FullName = demo.Name,
                Language = demo.Language,
                UserName = demo.Email,
                NormalizedUserName = demo.Email.ToUpperInvariant(),
                Email = demo.Email,
                NormalizedEmail = demo.Email.ToUpperInvariant(),
                EmailConfirmed = true,
                LockoutEnabled = true,
            };
            db.Add(person);
            db.AddRange(demo.Roles.Select(r => new Membership
            {
                UserId = person.Id,
                Role = r.Role,
                OrganisationId = r.Role.Reach() == RoleReach.Organisation ? organisations[r.Place!] : null,
                PoliceZoneId = r.Role.Reach() == RoleReach.Zone ? zones[r.Place!] : null,
                MaySubmit = r.MaySubmit,
                ValidFrom = clock.GetUtcNow().UtcDateTime,
            }));
        }
    }
}
