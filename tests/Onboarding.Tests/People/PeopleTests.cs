using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.People;

public class PeopleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<Role> OtherRoles => [.. Enum.GetValues<Role>().Except([Role.Administrator])];

    [Theory]
    [InlineData("/fr/admin/people", "Personnes")]
    [InlineData("/nl/admin/people", "Personen")]
    [InlineData("/fr/admin/people/new", "Inviter une personne")]
    [InlineData("/nl/admin/people/new", "Een persoon uitnodigen")]
    public async Task Get_SpeaksTheLanguageOfTheAddress(string path, string title) =>
        Assert.Equal(title, (await (await AdministratorAsync()).GetAsync(path)).Title);

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public async Task Get_ByAnybodyElse_IsForbidden(Role role)
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(role));
        var someone = await portal.Data.CreatePersonAsync();

        foreach (var path in (string[])["/fr/admin/people", "/fr/admin/people/new", $"/fr/admin/people/{someone.Id}", $"/fr/admin/people/{someone.Id}/roles/new"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Index_FindsByNameMailRoleAndState()
    {
        var browser = await AdministratorAsync();
        var organisation = await portal.Data.CreateOrganisationAsync(o => o.Name = "Zoekfirma");
        var wanted = await portal.Data.CreatePersonAsync(Role.IntegratorViewer, organisation);
        await portal.SaveAsync(async db => (await db.Users.FindAsync(wanted.Id))!.FullName = "Zoë 100% Vindbaar");

        Assert.Equal(["Zoë 100% Vindbaar"], await NamesAsync("q=vindbaar"));
        Assert.Equal(["Zoë 100% Vindbaar"], await NamesAsync("q=100%25"));
        Assert.Equal(["Zoë 100% Vindbaar"], await NamesAsync($"q={wanted.Email}"));
        Assert.Equal(["Zoë 100% Vindbaar"], await NamesAsync("q=vindbaar&role=IntegratorViewer&state=Active"));
        Assert.Empty(await NamesAsync("q=vindbaar&role=Tester"));
        Assert.Empty(await NamesAsync("q=vindbaar&state=Closed"));
        Assert.Empty(await NamesAsync("q=v%25r"));

        async Task<IReadOnlyList<string>> NamesAsync(string query) => (await browser.GetAsync($"/nl/admin/people?{query}")).Texts("tbody th");
    }

    [Fact]
    public async Task New_InvitesOnceHoweverOftenItIsSent()
    {
        var browser = await AdministratorAsync();
        var zone = await portal.Data.CreateZoneAsync();
        var form = await browser.GetAsync("/fr/admin/people/new");
        (string, object?)[] fields =
        [
            ("FullName", "Jan Maes"), ("Email", "jan.maes@example.be"), ("Language", "Nl"),
            ("Given.Role", Role.KeyUser), ("Given.PoliceZoneId", zone.Id), ("Given.Until", "31/12/2026"),
        ];

        var first = await browser.SubmitAsync(form, fields);
        var second = await browser.SubmitAsync(form, fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Single(await portal.MailsToAsync("jan.maes@example.be"));
        var person = await portal.ReadAsync(db => db.Users.SingleAsync(u => u.Email == "jan.maes@example.be"));
        var role = await portal.ReadAsync(db => db.Memberships.SingleAsync(m => m.UserId == person.Id));
        Assert.Equal((Language.Nl, null), (person.Language, person.PasswordHash));
        Assert.Equal((Role.KeyUser, (Guid?)zone.Id), (role.Role, role.PoliceZoneId));
        Assert.Equal(new DateTime(2026, 3, 1, 23, 0, 0, DateTimeKind.Utc), role.ValidFrom);
        Assert.Equal(new DateTime(2026, 12, 31, 23, 0, 0, DateTimeKind.Utc), role.ValidTo);
        Assert.Contains("Uitgenodigd", (await browser.GetAsync(first.Location!.Replace("/fr/", "/nl/", StringComparison.Ordinal))).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithAnAddressThatHasAnAccount_SaysSo()
    {
        var known = await portal.Data.CreatePersonAsync();

        var answer = await (await AdministratorAsync()).PostAsync(
            "/fr/admin/people/new", ("FullName", "X"), ("Email", known.Email!.ToUpperInvariant()), ("Language", "Fr"), ("Given.Role", Role.Auditor));

        Assert.Equal("Cette adresse e-mail a déjà un compte. Donnez un rôle à ce compte.", answer.Errors["Email"]);
    }

    [Theory]
    [InlineData(Role.IntegratorViewer, "Given.OrganisationId")]
    [InlineData(Role.KeyUserLead, "Given.PoliceZoneId")]
    public async Task New_WithARoleWithoutItsPlace_SaysWhichIsMissing(Role role, string field)
    {
        var answer = await (await AdministratorAsync()).PostAsync(
            "/nl/admin/people/new", ("FullName", "X"), ("Email", $"{role}@example.be"), ("Language", "Fr"), ("Given.Role", role));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, field), (answer.Status, Assert.Single(answer.Errors).Key));
        Assert.Equal("X", answer.Value("FullName"));
        Assert.False(await portal.ReadAsync(db => db.Users.AnyAsync(u => u.Email == $"{role}@example.be")));
    }

    [Fact]
    public async Task InviteAgain_MakesTheEarlierLinkUseless()
    {
        var browser = await AdministratorAsync();
        var invited = await browser.PostAsync(
            "/fr/admin/people/new", ("FullName", "X"), ("Email", "again@example.be"), ("Language", "Fr"), ("Given.Role", Role.Auditor));
        var first = await portal.LinkToAsync("again@example.be");

        await browser.SubmitAsync(await browser.FollowAsync(invited), "button[formaction*=Invite]");

        Assert.Equal("Ce lien ne fonctionne plus", (await portal.Visitor().GetAsync(first)).Title);
        Assert.Equal("Activer votre accès", (await portal.Visitor().GetAsync(await portal.LinkToAsync("again@example.be"))).Title);
    }

    [Fact]
    public async Task Deactivate_EndsTheSession_AndReactivateLetsInAgain()
    {
        var browser = await AdministratorAsync();
        var person = await portal.Data.CreatePersonAsync(Role.Tester);
        var session = await portal.SignInAsync(person);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/admin/people/{person.Id}"), "button[formaction*=Deactivate]");
        Assert.True((await session.GetAsync("/fr/account")).IsRedirect);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/admin/people/{person.Id}"), "button[formaction*=Reactivate]");
        await portal.SignInAsync(person);
        Assert.Equal(
            ["PersonDeactivated", "PersonReactivated"],
            await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == person.Id).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync()));
    }

    [Theory]
    [InlineData("/fr/admin/people/{0}")]
    [InlineData("/fr/admin/people/{0}/roles/new")]
    [InlineData("/fr/admin/people/{0}/roles/{0}")]
    public async Task Get_OfNobody_Is404(string path)
    {
        var absent = path.Replace("{0}", Guid.NewGuid().ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await (await AdministratorAsync()).GetAsync(absent)).Status);
    }

    private async Task<FormClient> AdministratorAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));
}
