using Microsoft.AspNetCore.Identity;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Support;

public sealed partial class TestData
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "correct horse battery staple";

    /// <summary>A person with one role for all time, who can sign in.</summary>
    public Task<PortalUser> CreatePersonAsync(Role role, Organisation organisation, Action<Membership>? edit = null) =>
        CreatePersonAsync(role, organisation.Id, null, edit);

    /// <inheritdoc cref="CreatePersonAsync(Role, Organisation, Action{Membership})"/>
    public Task<PortalUser> CreatePersonAsync(Role role, PoliceZone zone, Action<Membership>? edit = null) => CreatePersonAsync(role, null, zone.Id, edit);

    /// <summary>A person with one role for all time, who can sign in. Integrators get an organisation of their own, key users a zone.</summary>
    public async Task<PortalUser> CreatePersonAsync(Role role) => role.Reach() switch
    {
        RoleReach.Organisation => await CreatePersonAsync(role, await CreateOrganisationAsync()),
        RoleReach.Zone => await CreatePersonAsync(role, await CreateZoneAsync()),
        RoleReach.Platform => await CreatePersonAsync(role, null, null, null),
    };

    /// <summary>A person without any role.</summary>
    public Task<PortalUser> CreatePersonAsync(Action<PortalUser>? edit = null) => portal.AskAsync<UserManager<PortalUser>, PortalUser>(async users =>
    {
        var number = Next();
        var person = new PortalUser { FullName = $"Person {number}", Email = $"p{number}@example.be", UserName = $"p{number}@example.be", Language = Language.Fr };
        edit?.Invoke(person);
        var result = await users.CreateAsync(person, Password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(e => e.Description)));
        return person;
    });

    /// <summary>Gives a person one more role.</summary>
    public Task<Membership> GiveRoleAsync(PortalUser person, Role role, Organisation? organisation = null, PoliceZone? zone = null, Action<Membership>? edit = null) =>
        GiveRoleAsync(person.Id, role, organisation?.Id, zone?.Id, edit);

    private async Task<PortalUser> CreatePersonAsync(Role role, Guid? organisationId, Guid? zoneId, Action<Membership>? edit)
    {
        var person = await CreatePersonAsync();
        await GiveRoleAsync(person.Id, role, organisationId, zoneId, edit);
        return person;
    }

    private async Task<Membership> GiveRoleAsync(Guid personId, Role role, Guid? organisationId, Guid? zoneId, Action<Membership>? edit)
    {
        var membership = new Membership { UserId = personId, Role = role, OrganisationId = organisationId, PoliceZoneId = zoneId, ValidFrom = DateTime.UnixEpoch };
        edit?.Invoke(membership);
        await portal.SaveAsync(async db => await db.AddAsync(membership));
        return membership;
    }
}
