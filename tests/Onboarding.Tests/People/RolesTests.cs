using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.People;

/// <summary>Each with a portal of its own: who is the last administrator depends on who else there is.</summary>
public sealed class RolesTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private PortalUser _administrator = null!;
    private FormClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        await ((IAsyncLifetime)_portal).InitializeAsync();
        _administrator = await _portal.Data.CreatePersonAsync(Role.Administrator);
        _browser = await _portal.SignInAsync(_administrator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("fr", "Donner un rôle", "Testeur")]
    [InlineData("nl", "Een rol geven", "Tester")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string language, string give, string tester)
    {
        var person = await _portal.Data.CreatePersonAsync(Role.Tester);
        var role = await RoleOfAsync(person);

        Assert.EndsWith(give, (await _browser.GetAsync($"/{language}/admin/people/{person.Id}/roles/new")).Title, StringComparison.Ordinal);
        Assert.EndsWith(tester, (await _browser.GetAsync($"/{language}/admin/people/{person.Id}/roles/{role.Id}")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_CountsFromTheNextRequestOn()
    {
        var person = await _portal.Data.CreatePersonAsync();
        var session = await _portal.SignInAsync(person);
        Assert.Equal(HttpStatusCode.Forbidden, (await session.GetAsync("/fr/admin/zones")).Status);

        await _browser.PostAsync($"/fr/admin/people/{person.Id}/roles/new", ("Given.Role", Role.Administrator));

        Assert.Equal(HttpStatusCode.OK, (await session.GetAsync("/fr/admin/zones")).Status);
    }

    [Fact]
    public async Task New_LetsAContributorSubmit()
    {
        var person = await _portal.Data.CreatePersonAsync();
        var organisation = await _portal.Data.CreateOrganisationAsync();

        await _browser.PostAsync(
            $"/fr/admin/people/{person.Id}/roles/new",
            ("Given.Role", Role.IntegratorContributor), ("Given.OrganisationId", organisation.Id), ("Given.MaySubmit", true));

        var role = await RoleOfAsync(person);
        Assert.True(role.Grants(Permission.SubmitDossier));
        var told = await _portal.ReadAsync(db => db.History.SingleAsync(h => h.SubjectId == role.Id));
        Assert.Equal(("RoleGiven", person.FullName, _administrator.FullName), (told.Action, told.SubjectName, told.ActorName));
    }

    [Fact]
    public async Task New_TheSameRoleTwice_IsRefused()
    {
        var person = await _portal.Data.CreatePersonAsync(Role.Tester);

        var answer = await _browser.PostAsync($"/fr/admin/people/{person.Id}/roles/new", ("Given.Role", Role.Tester));

        Assert.Equal("La personne tient déjà ce rôle à cet endroit pendant cette période.", answer.Errors["Given.Role"]);
    }

    [Fact]
    public async Task Post_OnOnesOwnRoles_IsRefusedEvenByHand()
    {
        await _portal.Data.CreatePersonAsync(Role.Administrator);
        var own = await RoleOfAsync(_administrator);
        var page = await _browser.GetAsync($"/fr/admin/people/{_administrator.Id}");
        Assert.Empty(page.Document.QuerySelectorAll("main form, main a[href*=roles]"));

        var given = await _browser.PostAsync($"/fr/admin/people/{_administrator.Id}/roles/new", ("Given.Role", Role.Tester));
        var ended = await _browser.SubmitAsync(await _browser.GetAsync($"/fr/admin/people/{_administrator.Id}/roles/{own.Id}"), "button[formaction*=End]");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (given.Status, ended.Status));
        Assert.StartsWith("Vous ne pouvez pas changer vos propres rôles", Assert.Single(ended.Errors).Value, StringComparison.Ordinal);
        Assert.Null((await RoleOfAsync(_administrator)).ValidTo);
    }

    [Fact]
    public async Task End_OfAnAdministrator_LeavesAtLeastOneWithoutEnd()
    {
        var other = await _portal.Data.CreatePersonAsync(Role.Administrator);
        var role = await RoleOfAsync(other);
        await _portal.SaveAsync(async db => (await db.Memberships.SingleAsync(m => m.UserId == _administrator.Id)).ValidTo = PortalFactory.Start.UtcDateTime.AddDays(30));
        var address = $"/fr/admin/people/{other.Id}/roles/{role.Id}";

        var ended = await _browser.SubmitAsync(await _browser.GetAsync(address), "button[formaction*=End]");
        var limited = await _browser.PostAsync(address, ("Until", "31/12/2026"));
        var closed = await _browser.SubmitAsync(await _browser.GetAsync($"/fr/admin/people/{other.Id}"), "button[formaction*=Deactivate]");

        Assert.All([ended, limited, closed], a => Assert.StartsWith("C’est le dernier administrateur.", Assert.Single(a.Errors).Value, StringComparison.Ordinal));
        Assert.Null((await RoleOfAsync(other)).ValidTo);
    }

    [Fact]
    public async Task Edit_WithTheVersionOfBefore_ShowsBothValues()
    {
        var person = await _portal.Data.CreatePersonAsync(Role.Tester);
        var address = $"/fr/admin/people/{person.Id}/roles/{(await RoleOfAsync(person)).Id}";
        var mine = await _browser.GetAsync(address);
        await _browser.PostAsync(address, ("Until", "30/06/2026"));

        var answer = await _browser.SubmitAsync(mine, ("Until", "31/12/2026"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["Dernier jour", "30/06/2026", "31/12/2026"], answer.Texts("section[role=alert] tbody tr > :not(:last-child)"));
        Assert.Equal("31/12/2026", answer.Value("Until"));
        Assert.True((await _browser.SubmitAsync(answer)).IsRedirect);
        Assert.Equal(new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Utc), (await RoleOfAsync(person)).ValidTo);
    }

    [Fact]
    public async Task Edit_OfARoleOfSomebodyElse_Is404()
    {
        var one = await _portal.Data.CreatePersonAsync(Role.Tester);
        var other = await _portal.Data.CreatePersonAsync(Role.Tester);

        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync($"/fr/admin/people/{one.Id}/roles/{(await RoleOfAsync(other)).Id}")).Status);
    }

    private Task<Membership> RoleOfAsync(PortalUser person) => _portal.ReadAsync(db => db.Memberships.SingleAsync(m => m.UserId == person.Id));
}
