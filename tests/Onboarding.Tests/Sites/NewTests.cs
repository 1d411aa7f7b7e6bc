using Microsoft.EntityFrameworkCore;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

[Trait("Area", "Registration")]
public sealed class NewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_OneName_AddsASiteWithItsReferenceForLife()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/nl/dossiers/{dossier}/sites/new", ("NameNl", "Brugsesteenweg"));

        var id = Integrator.KeyIn(answer);
        Assert.Equal($"/nl/sites/{id}/location", answer.Location);
        Assert.Equal($"BE-{integrator.Zone.Code}-S0001", await portal.ReadAsync(db => db.Sites.Where(s => s.Id == id).Select(s => s.Reference).SingleAsync()));
    }

    [Fact]
    public async Task Post_WithoutAnyName_AddsNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/sites/new", ("NameFr", "  "));

        Assert.Equal("Donnez un nom au site, dans une langue au moins.", answer.Errors["NameFr"]);
        Assert.False(await portal.ReadAsync(db => db.Sites.AnyAsync(s => s.DossierId == dossier)));
    }

    [Fact]
    public async Task Post_SameFormTwice_AddsOneSite()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        var form = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/sites/new");

        await integrator.Browser.SubmitAsync(form, ("NameFr", "Once"));
        await integrator.Browser.SubmitAsync(form, ("NameFr", "Once"));

        Assert.Equal(1, await portal.ReadAsync(db => db.Sites.CountAsync(s => s.DossierId == dossier)));
    }

    [Fact]
    public async Task Post_WhileThePoliceHoldsTheDossier_AddsNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();
        var form = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/sites/new");
        await integrator.SubmitAsync(dossier);

        var answer = await integrator.Browser.SubmitAsync(form, ("NameFr", "Too late"));

        Assert.Equal("Ce dossier ne peut pas être modifié pour l’instant.", answer.Errors[""]);
        Assert.Equal(1, await portal.ReadAsync(db => db.Sites.CountAsync(s => s.DossierId == dossier)));
    }
}
