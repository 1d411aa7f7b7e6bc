using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

/// <summary>Each role sees the entries that it can open, and the one it stands in.</summary>
public sealed class NavigationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(Role.IntegratorViewer, "/actions /dossiers /sites /documentation")]
    [InlineData(Role.IntegratorContributor, "/actions /dossiers /sites /camera-models /documentation")]
    [InlineData(Role.IntegratorAdministrator, "/actions /dossiers /sites /organisation /camera-models /documentation")]
    [InlineData(Role.KeyUser, "/queue /dossiers /sites /documentation")]
    [InlineData(Role.KeyUserLead, "/queue /dossiers /sites /zone /documentation")]
    [InlineData(Role.NetworkEngineer, "/dossiers /sites /documentation")]
    [InlineData(Role.Tester, "/dossiers /sites /documentation")]
    [InlineData(Role.ProjectManager, "/dossiers /sites /camera-models /mails /documentation")]
    [InlineData(Role.Administrator, "/organisation /zone /admin/reference /admin/people /camera-models /mails /documentation")]
    [InlineData(Role.Auditor, "/dossiers /sites /documentation")]
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
    public async Task Current_OnASite_IsSites()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var site = await integrator.AddSiteAsync(await integrator.OpenDossierAsync());

        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}");

        Assert.Equal("/fr/sites", page.Document.QuerySelector("#navigation [aria-current]")!.GetAttribute("href"));
    }
}
