using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

/// <summary>The pages of a site besides its location.</summary>
[Trait("Area", "Registration")]
public sealed class GroupsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task PostIdentity_SavesAndGoesOnToTheLocation()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/identity", ("NameNl", " Gent "), ("LocalReference", "Stad Gent"));

        Assert.Equal($"/fr/sites/{site}/location", answer.Location);
        var saved = await ReadAsync(site);
        Assert.Equal(("Gent", "Stad Gent"), (saved.NameNl, saved.LocalReference));
    }

    [Fact]
    public async Task PostPower_SavesTheEanAsDigits()
    {
        var (integrator, site) = await SiteAsync();

        await integrator.Browser.PostAsync(
            $"/fr/sites/{site}/power", ("Power", "OwnMeter"), ("Ean", "5414 4882 0000 0000 08"), ("Breaker", "16"), ("HasRcd", "true"), ("InspectedOn", "12/01/2026"));

        var saved = await ReadAsync(site);
        Assert.Equal((PowerSupply.OwnMeter, "541448820000000008", 16, true, new(2026, 1, 12)), (saved.Power, saved.Ean, saved.Breaker, saved.HasRcd, saved.InspectedOn));
    }

    [Fact]
    public async Task PostInstallation_SavesAndGoesOnToThePower()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/installation", ("Support", "Gantry"), ("SupportHeight", "6,5"), ("NewMastOrCabinet", "true"));

        Assert.Equal($"/fr/sites/{site}/power", answer.Location);
        var saved = await ReadAsync(site);
        Assert.Equal((SupportType.Gantry, 6.5m, true), (saved.Support, saved.SupportHeight, saved.NewMastOrCabinet));
    }

    [Fact]
    public async Task PostAddressing_SavesAddressesInTheirNormalForm()
    {
        var (integrator, site) = await SiteAsync();

        await integrator.Browser.PostAsync($"/fr/sites/{site}/addressing", ("Vpn", "Ipsec"), ("Vlan", "120"), ("Subnet", " 10.20.30.0/29 "), ("Gateway", "10.20.30.1"), ("BufferHours", "72"));

        var saved = await ReadAsync(site);
        Assert.Equal((VpnType.Ipsec, 120, "10.20.30.0/29", "10.20.30.1", 72), (saved.Vpn, saved.Vlan, saved.Subnet, saved.Gateway, saved.BufferHours));
    }

    [Theory]
    [InlineData("power", "Ean", "123", "Un code EAN compte dix-huit chiffres.")]
    [InlineData("installation", "SupportHeight", "400", "« Hauteur du support, en mètres » doit être compris entre 1 et 40.")]
    [InlineData("power", "Breaker", "0", "« Disjoncteur, en ampères » doit être compris entre 1 et 250.")]
    [InlineData("cabinet", "CabinetProtection", "waterproof", "Indiquez l’indice de protection en deux signes, par exemple IP65.")]
    [InlineData("addressing", "Subnet", "10.20.30.1/29", "Cette adresse n’est pas le début d’un sous-réseau. Vouliez-vous écrire 10.20.30.0/29 ?")]
    [InlineData("addressing", "Gateway", "10.20.31.1", "L’adresse 10.20.31.1 ne fait pas partie du sous-réseau 10.20.30.0/29.")]
    [InlineData("addressing", "Vlan", "4095", "Le numéro de VLAN doit être compris entre 1 et 4094.")]
    [InlineData("network", "Iccid", "123", "Le numéro d’une carte SIM (ICCID) compte 19 ou 20 chiffres et commence par 89.")]
    [InlineData("network", "UplinkMbps", "0", "« Débit montant, en Mbit/s » doit être supérieur à 0.")]
    [InlineData("network", "LinkDeliveredOn", "01/03/2026", "La livraison ne peut pas précéder la commande.")]
    public async Task Post_OneWrongValue_SaysWhichAndSavesNothing(string page, string field, string value, string sentence)
    {
        var (integrator, site) = await SiteAsync();
        (string, object?)[] fields = page switch
        {
            "network" => [("LinkOrderedOn", "02/03/2026"), (field, value)],
            "addressing" when field == "Gateway" => [("Subnet", "10.20.30.0/29"), (field, value)],
            _ => [(field, value)],
        };

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/{page}", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith(sentence, answer.Errors[field].Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Null((await ReadAsync(site)).LinkOrderedOn);
    }

    [Fact]
    public async Task PostNetwork_TwoPeopleOnDifferentSites_DoNotDisturbEachOther()
    {
        var (integrator, first) = await SiteAsync();
        var second = await integrator.AddSiteAsync((await ReadAsync(first)).DossierId, "Second");
        var form = await integrator.Browser.GetAsync($"/fr/sites/{first}/network");
        await (await integrator.ColleagueAsync()).PostAsync($"/fr/sites/{second}/network", ("LinkOperator", "Theirs"));

        var answer = await integrator.Browser.SubmitAsync(form, ("LinkOperator", "Mine"));

        Assert.True(answer.IsRedirect, answer.MainText);
        Assert.Equal(("Mine", "Theirs"), ((await ReadAsync(first)).LinkOperator, (await ReadAsync(second)).LinkOperator));
    }

    [Fact]
    public async Task PostNetwork_TwoPeopleOnTheSameSite_SecondSeesBothValues()
    {
        var (integrator, site) = await SiteAsync();
        var form = await integrator.Browser.GetAsync($"/fr/sites/{site}/network");
        await (await integrator.ColleagueAsync()).PostAsync($"/fr/sites/{site}/network", ("Link", "Fibre"), ("UsesTls", "true"));

        var answer = await integrator.Browser.SubmitAsync(form, ("Link", "Mobile5G"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["Fibre optique", "5G", "Oui", "Non renseigné"], answer.Texts("main table td:not(:last-child)"));
        Assert.Equal("UsesTls", answer.Value("Stored"));
        Assert.Equal(LinkType.Fibre, (await ReadAsync(site)).Link);
    }

    [Fact]
    public async Task PostIdentity_AfterTheDossierWasSubmitted_ChangesNothingAndSaysWhy()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        var form = await integrator.Browser.GetAsync($"/fr/sites/{site}/identity");
        await integrator.SubmitAsync(dossier);

        var answer = await integrator.Browser.SubmitAsync(form, ("LocalReference", "Too late"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Ce dossier est chez la police.", answer.MainText, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(site)).LocalReference);
    }

    [Fact]
    public async Task PostRemove_Draft_RemovesTheSiteWithItsCameras()
    {
        var (integrator, site) = await SiteAsync();
        await integrator.AddCameraAsync(site);
        var dossier = (await ReadAsync(site)).DossierId;

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/remove");

        Assert.Equal("Le site est supprimé.", (await integrator.Browser.FollowAsync(answer)).Notice);
        Assert.False(await portal.ReadAsync(async db => await db.Sites.AnyAsync(s => s.Id == site) || await db.Cameras.AnyAsync(c => c.DossierId == dossier)));
    }

    [Fact]
    public async Task PostRemove_AfterSubmission_IsRefused()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        await integrator.SubmitAsync(dossier);

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/remove");

        Assert.StartsWith("Ce site ne peut plus être supprimé", answer.Errors[""], StringComparison.Ordinal);
        Assert.NotNull(await ReadAsync(site));
    }

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }

    private Task<Site> ReadAsync(Guid id) => portal.ReadAsync(db => db.Sites.AsNoTracking().SingleAsync(s => s.Id == id));
}
