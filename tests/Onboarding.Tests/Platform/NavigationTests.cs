using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

/// <summary>Each role sees the entries that it can open, and the one it stands in.</summary>
public sealed class NavigationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(Role.IntegratorViewer, "/actions /dossiers /documentation")]
    [InlineData(Role.IntegratorContributor, "/actions /dossiers /camera-models /documentation")]
    [InlineData(Role.IntegratorAdministrator, "/actions /dossiers /organisation /camera-models /documentation")]
    [InlineData(Role.KeyUser, "/queue /dossiers /documentation")]
    [InlineData(Role.KeyUserLead, "/queue /dossiers /zone /documentation")]
    [InlineData(Role.NetworkEngineer, "/dossiers /documentation")]
    [InlineData(Role.Tester, "/dossiers /documentation")]
    [InlineData(Role.ProjectManager, "/dossiers /camera-models /mails /documentation")]
    [InlineData(Role.Administrator, "/organisation /zone /admin/reference /admin/people /camera-models /mails /documentation")]
    [InlineData(Role.Auditor, "/dossiers /documentation")]
    public async Task Entries_AreThoseThatTheRoleCanOpen(Role role, string expected)
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(role));

        var entries = (await browser.GetAsync("/fr/account")).Document.QuerySelectorAll("#navigation a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(expected, string.Join(' ', entries.Select(e => e["/fr".Length..])));
        foreach (var entry in entries)
        {
            var page = await browser.GetAsync(entry);
            page = page.IsRedirect ? await browser.FollowAsync(page) : page;
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            Assert.Equal(entry, page.Document.QuerySelector("#navigation [aria-current]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Current_OnTheSiteOfADossier_IsDossiers()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var site = await integrator.AddSiteAsync(await integrator.OpenDossierAsync());

        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}");

        Assert.Equal("/fr/dossiers", page.Document.QuerySelector("#navigation [aria-current]")!.GetAttribute("href"));
    }
}
