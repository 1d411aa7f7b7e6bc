using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Mails;

public class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "E-mails")]
    [InlineData("nl", "E-mails")]
    public async Task Get_ListsTheNewestFirst(string language, string title)
    {
        var (older, newer) = (await WriteAsync("first"), await WriteAsync("second"));

        var page = await (await ManagerAsync()).GetAsync($"/{language}/mails");

        Assert.Equal((HttpStatusCode.OK, title), (page.Status, page.Title));
        var subjects = page.Texts("tbody th").ToList();
        Assert.True(subjects.IndexOf(newer) < subjects.IndexOf(older));
    }

    [Fact]
    public async Task Get_WithFilters_ListsOnlyThose()
    {
        var (wanted, other) = (await WriteAsync("wanted"), await WriteAsync("other"));
        var browser = await ManagerAsync();

        Assert.Equal([wanted], (await browser.GetAsync($"/fr/mails?q={Uri.EscapeDataString(wanted)}&state=Pending")).Texts("tbody th"));
        Assert.Empty((await browser.GetAsync($"/fr/mails?q={Uri.EscapeDataString(wanted)}&state=Dead")).Texts("tbody th"));
        Assert.Contains(other, (await browser.GetAsync("/fr/mails?q=anne@example")).Texts("tbody th"));
    }

    [Fact]
    public async Task PostRun_WritesTheRemindersAndSaysHowMany()
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        await portal.Data.CreatePersonAsync(Role.IntegratorContributor, organisation);
        var zone = await portal.Data.CreateZoneAsync();
        await portal.SaveAsync(async db =>
        {
            var dossier = new Onboarding.Domain.Dossiers.Dossier
            {
                Number = 77,
                Name = "Gand – N9",
                OrganisationId = organisation.Id,
                PoliceZoneId = zone.Id,
                CatalogueVersion = RequirementCatalogue.CurrentVersion,
                OpenedAt = PortalFactory.Start.UtcDateTime.AddMonths(-1),
                OpenedBy = Guid.NewGuid(),
            };
            var definition = await db.RequirementDefinitions.FirstAsync(d => d.Code == "SITE-PLAN");
            db.AddRange(dossier, new RequirementItem
            {
                DossierId = dossier.Id,
                Code = definition.Code,
                SubjectKind = definition.Subject,
                SubjectId = Guid.NewGuid(),
                SubjectName = "BE-5415-S0001",
                IsBlocking = true,
                IsAnsweredByFields = false,
                Responsible = definition.Responsible,
                DueBy = definition.DueBy,
                State = RequirementState.Missing,
                DueAt = PortalFactory.Start.UtcDateTime.AddHours(12),
            });
        });
        var browser = await ManagerAsync();

        var first = await browser.FollowAsync(await RunAsync(browser));
        var second = await browser.FollowAsync(await RunAsync(browser));

        Assert.Equal("Rappels écrits\u202f: 1. Ils sont envoyés tout de suite.", first.Notice);
        Assert.StartsWith("Aucun rappel à écrire", second.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.KeyUser)]
    [InlineData(Role.IntegratorAdministrator)]
    [InlineData(Role.Auditor)]
    public async Task Get_ByWhoDoesNotManageMails_IsRefused(Role role)
    {
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(role));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/fr/mails")).Status);
    }

    private async Task<FormClient> ManagerAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager));

    private static async Task<PageAnswer> RunAsync(FormClient browser) =>
        await browser.SubmitAsync(await browser.GetAsync("/fr/mails"), "main form[method=post] button");

    private async Task<string> WriteAsync(string name)
    {
        var subject = $"{name} {Guid.NewGuid()}";
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await JobsMails.WriteAsync(portal, subject, JobsMails.Mail() with { Subject = subject });
        return subject;
    }
}
