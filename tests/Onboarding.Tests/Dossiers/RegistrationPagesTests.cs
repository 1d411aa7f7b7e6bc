using System.Net;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

/// <summary>What holds for every page of the registration.</summary>
[Trait("Area", "Registration")]
public sealed class RegistrationPagesTests(RegistrationPagesTests.Submitted world) : IClassFixture<RegistrationPagesTests.Submitted>
{
    public static readonly TheoryData<string, string, string> Pages = new()
    {
        { "/dossiers/{dossier}", "Gand – N9", "Gand – N9" },
        { "/dossiers/{dossier}/general", "Données générales", "Algemene gegevens" },
        { "/dossiers/{dossier}/history", "Historique", "Geschiedenis" },
        { "/dossiers/{dossier}/withdraw", "Retirer le dossier", "Het dossier intrekken" },
        { "/sites/{site}", "Brugsesteenweg", "Brugsesteenweg" },
        { "/sites/{site}/identity", "Identité", "Identiteit" },
        { "/sites/{site}/location", "Localisation", "Locatie" },
        { "/sites/{site}/installation", "Support et accès", "Steun en toegang" },
        { "/sites/{site}/parties", "Parties concernées", "Betrokken partijen" },
        { "/sites/{site}/power", "Alimentation électrique", "Elektrische voeding" },
        { "/sites/{site}/cabinet", "Armoire", "Kast" },
        { "/sites/{site}/addressing", "Adressage et tunnel", "Adressering en tunnel" },
        { "/sites/{site}/network", "Liaison réseau", "Netwerkverbinding" },
        { "/sites/{site}/remove", "Supprimer le site Brugsesteenweg", "Site Brugsesteenweg verwijderen" },
        { "/cameras/{camera}", "Caméra BE-", "Camera BE-" },
        { "/cameras/{camera}/model", "Modèle", "Model" },
        { "/cameras/{camera}/mounting", "Montage", "Montage" },
        { "/cameras/{camera}/image", "Image et éclairage", "Beeld en verlichting" },
        { "/cameras/{camera}/reading", "Lecture des plaques", "Lezen van de platen" },
        { "/cameras/{camera}/upkeep", "Garantie et entretien", "Garantie en onderhoud" },
        { "/cameras/{camera}/network", "Adresses réseau", "Netwerkadressen" },
        { "/cameras/{camera}/remove", "Supprimer la caméra", "Camera BE-" },
        { "/dossiers", "Dossiers", "Dossiers" },
        { "/dossiers/new", "Nouveau dossier", "Nieuw dossier" },
        { "/actions", "Mes actions", "Mijn acties" },
    };

    private static readonly string[] OfOneDossier = [.. Pages.Select(p => p.Data.Item1).Where(p => p.Contains('{', StringComparison.Ordinal))];

    private static readonly HashSet<string> FormPages =
        ["general", "identity", "parties", "location", "installation", "power", "cabinet", "network", "addressing", "model", "image", "mounting", "reading", "upkeep"];

    public static TheoryData<string> Foreign => [.. OfOneDossier, "/dossiers/{dossier}/sites/new", "/dossiers/{dossier}/check", "/dossiers/{dossier}/receipt/{receipt}", "/sites/{site}/cameras/new"];

    public static TheoryData<string> Forms => [.. OfOneDossier.Where(p => FormPages.Contains(p.Split('/')[^1]))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_InBothLanguages_HasItsTitle(string path, string french, string dutch)
    {
        foreach (var (language, title) in new[] { ("fr", french), ("nl", dutch) })
        {
            var page = await world.Integrator.Browser.GetAsync($"/{language}{world.Fill(path)}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(title, page.Title, StringComparison.Ordinal);
            Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Get_FromAnotherCompany_IsNotFound(string path)
    {
        var page = await world.Stranger.GetAsync($"/fr{world.Fill(path)}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Get_WithoutSigningIn_LeadsToTheSignIn(string path)
    {
        var page = await world.Visitor().GetAsync($"/fr{world.Fill(path)}");

        Assert.StartsWith("/fr/account/sign-in", new Uri(new Uri("https://localhost"), page.Location!).PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Get_WhileThePoliceHoldsTheDossier_IsReadOnlyAndSaysWhy(string path)
    {
        var page = await world.Integrator.Browser.GetAsync($"/fr{world.Fill(path)}");

        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Contains("Ce dossier est chez la police.", page.MainText, StringComparison.Ordinal);
        Assert.NotEmpty(page.Texts(".govuk-summary-list__value"));
        Assert.Empty(page.Texts(".govuk-summary-list__actions"));
    }

    public sealed class Submitted : PortalFactory
    {
        private Guid _dossier;
        private Guid _site;
        private Guid _camera;
        private string _receipt = "";

        public Integrator Integrator { get; private set; } = null!;

        public FormClient Stranger { get; private set; } = null!;

        public string Fill(string path) => path
            .Replace("{dossier}", $"{_dossier}", StringComparison.Ordinal)
            .Replace("{site}", $"{_site}", StringComparison.Ordinal)
            .Replace("{camera}", $"{_camera}", StringComparison.Ordinal)
            .Replace("{receipt}", _receipt, StringComparison.Ordinal);

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Integrator = await Integrator.CreateAsync(this);
            Stranger = (await Integrator.CreateAsync(this)).Browser;
            (_dossier, _site, _camera) = await Integrator.CompleteDossierAsync();
            _receipt = (await Integrator.SubmitAsync(_dossier)).Location!.Split('/')[^1];
        }
    }
}
