using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Account;

/// <summary>Opening a page changes nothing, whatever it shows: a link that is followed by a mail scanner must do no harm.</summary>
public class ReadingWritesNothingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_OfEveryPageOfPeopleOrganisationsAndZones_WritesNothing()
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        var zone = await portal.Data.CreateZoneAsync();
        var person = await portal.Data.CreatePersonAsync(Role.IntegratorContributor, organisation);
        var role = await portal.ReadAsync(db => db.Memberships.SingleAsync(m => m.UserId == person.Id));
        var contact = new Contact { OrganisationId = organisation.Id, Kind = ContactKind.Technical, Name = "X" };
        await portal.SaveAsync(async db => await db.AddAsync(contact));
        await portal.Visitor().PostAsync("/fr/account/forgot-password", ("Email", person.Email));
        var link = await portal.LinkToAsync(person.Email!);
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));
        string[] paths =
        [
            link, link.Replace("reset-password", "invitation", StringComparison.Ordinal), "/fr/account", "/fr/account/password", "/fr/account/sign-in",
            "/fr/account/forgot-password", "/fr/admin/people", "/fr/admin/people/new", $"/fr/admin/people/{person.Id}",
            $"/fr/admin/people/{person.Id}/roles/new", $"/fr/admin/people/{person.Id}/roles/{role.Id}", "/fr/admin/organisations",
            "/fr/admin/organisations/new", $"/fr/organisations/{organisation.Id}", $"/fr/organisations/{organisation.Id}/edit",
            $"/fr/organisations/{organisation.Id}/contacts/new", $"/fr/organisations/{organisation.Id}/contacts/{contact.Id}", "/fr/admin/zones",
            "/fr/admin/zones/new", $"/fr/zones/{zone.Id}", $"/fr/zones/{zone.Id}/edit",
        ];
        var before = await StampsAsync();

        foreach (var path in paths)
        {
            await browser.GetAsync(path);
        }

        Assert.Equal(before, await StampsAsync());
    }

    private Task<string> StampsAsync() => portal.ReadAsync(async db => string.Join('|',
        (await db.Users.Select(u => u.ConcurrencyStamp).ToListAsync())
        .Concat(await VersionsAsync(db.Memberships)).Concat(await VersionsAsync(db.Organisations)).Concat(await VersionsAsync(db.PoliceZones))
        .Concat(await VersionsAsync(db.Contacts)).Concat(await VersionsAsync(db.Outbox))
        .Append($"{await db.History.CountAsync()}").Order(StringComparer.Ordinal)));

    private static async Task<IEnumerable<string>> VersionsAsync<T>(IQueryable<T> rows)
        where T : Onboarding.Domain.Shared.Entity => (await rows.Select(r => r.Version).ToListAsync()).Select(v => v.ToString());
}
