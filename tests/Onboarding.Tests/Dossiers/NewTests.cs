using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Registration")]
public sealed class NewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Page = "/fr/dossiers/new";

    [Fact]
    public async Task Post_ZoneAndName_OpensADraftAndAsksForItsGeneralData()
    {
        var integrator = await Integrator.CreateAsync(portal);

        var answer = await integrator.Browser.PostAsync(Page, ("ZoneId", integrator.Zone.Id), ("Name", " Gand – N9 "));

        var id = Integrator.KeyIn(answer);
        Assert.Equal($"/fr/dossiers/{id}/general", answer.Location);
        var dossier = await portal.ReadAsync(db => db.Dossiers.SingleAsync(d => d.Id == id));
        Assert.Equal(("Gand – N9", ApprovalState.Draft, integrator.Organisation.Id), (dossier.Name, dossier.State, dossier.OrganisationId));
        Assert.Equal(Party.Integrator, dossier.Standing.Acting);
        Assert.Equal("Le dossier est créé.", (await integrator.Browser.FollowAsync(answer)).Notice);
    }

    [Fact]
    public async Task Post_WithoutZoneAndName_SaysSoBesideTheFieldsAndSavesNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);

        var answer = await integrator.Browser.PostAsync(Page);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Name", "ZoneId"], answer.Errors.Keys.Order());
        Assert.False(await portal.ReadAsync(db => db.Dossiers.AnyAsync(d => d.OrganisationId == integrator.Organisation.Id)));
    }

    [Fact]
    public async Task Post_SameFormTwice_OpensOneDossier()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var form = await integrator.Browser.GetAsync(Page);
        (string, object?)[] fields = [("ZoneId", integrator.Zone.Id), ("Name", "Twice")];

        var first = await integrator.Browser.SubmitAsync(form, fields);
        var second = await integrator.Browser.SubmitAsync(form, fields);

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await portal.ReadAsync(db => db.Dossiers.CountAsync(d => d.OrganisationId == integrator.Organisation.Id)));
    }

    [Fact]
    public async Task Post_ForAnotherCompany_IsRefusedAndSavesNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var foreign = await portal.Data.CreateOrganisationAsync();

        var answer = await integrator.Browser.PostAsync(Page, ("OrganisationId", foreign.Id), ("ZoneId", integrator.Zone.Id), ("Name", "Foreign"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(await portal.ReadAsync(db => db.Dossiers.AnyAsync(d => d.OrganisationId == foreign.Id)));
    }

    [Fact]
    public async Task Get_WithTwoCompanies_AsksForWhich()
    {
        var person = await portal.Data.CreatePersonAsync(Role.IntegratorContributor);
        await portal.Data.GiveRoleAsync(person, Role.IntegratorContributor, await portal.Data.CreateOrganisationAsync());

        var page = await (await portal.SignInAsync(person)).GetAsync(Page);

        Assert.Equal(3, page.Texts("select[name=OrganisationId] option").Count);
    }
}
