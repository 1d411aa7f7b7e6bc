using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Organisations;

/// <summary>Who may look and who may change.</summary>
public partial class OrganisationPagesTests
{
    [Fact]
    public async Task Get_OfAForeignOrganisation_IsTheSame404AsOfNone()
    {
        var (_, browser) = await OwnAsync();
        var foreign = await portal.Data.CreateOrganisationAsync();
        var contact = new Contact { OrganisationId = foreign.Id, Kind = ContactKind.Technical, Name = "x" };
        await portal.SaveAsync(async db => await db.AddAsync(contact));

        foreach (var path in (string[])["", "/edit", "/contacts/new", $"/contacts/{contact.Id}"])
        {
            var answers = new[] { await browser.GetAsync($"/fr/organisations/{foreign.Id}{path}"), await browser.GetAsync($"/fr/organisations/{Guid.NewGuid()}{path}") };
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.NotFound, a.Status));
            Assert.DoesNotContain(foreign.Name, answers[0].Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_ToAForeignOrganisation_Is404AndChangesNothing()
    {
        var (organisation, browser) = await OwnAsync();
        var foreign = await portal.Data.CreateOrganisationAsync();
        var form = await browser.GetAsync($"/fr/organisations/{organisation.Id}/edit");

        using var request = FormClient.Request(form, null, ("Fields.Name", "Taken over"));
        request.RequestUri = new($"https://localhost/fr/organisations/{foreign.Id}/edit");
        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(foreign.Name, await portal.ReadAsync(db => db.Organisations.Where(o => o.Id == foreign.Id).Select(o => o.Name).SingleAsync()));
    }

    [Theory]
    [InlineData(Role.IntegratorViewer)]
    [InlineData(Role.IntegratorContributor)]
    public async Task Edit_ByWhoMayOnlyLook_IsForbidden(Role role)
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        var browser = await portal.SignInAsync(await portal.Data.CreatePersonAsync(role, organisation));

        var page = await browser.GetAsync($"/fr/organisations/{organisation.Id}");

        Assert.Equal((HttpStatusCode.OK, organisation.Name), (page.Status, page.Title));
        Assert.Empty(page.Document.QuerySelectorAll("main a[href*=edit], main a[href*='contacts/new']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/fr/organisations/{organisation.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/fr/admin/organisations")).Status);
    }
}
