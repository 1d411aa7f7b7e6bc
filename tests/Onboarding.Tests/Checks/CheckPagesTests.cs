using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Checks;

/// <summary>One finding, wherever it is to be seen.</summary>
[Trait("Area", "Registration")]
public sealed class CheckPagesTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private const string Shared = "01:0";
    private const string Steep = "la plaque est vue sous un angle d’environ 37°";

    [Fact]
    public async Task Found_IsShownOnTheDossierBeforeSendingAndBesideTheField()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, camera) = await integrator.CompleteDossierAsync();
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/mounting", ("Height", "6,1"), ("Distance", "10"));

        var hub = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}");
        var check = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/check");
        var field = await integrator.Browser.GetAsync($"/fr/cameras/{camera}/mounting");

        Assert.Contains(Steep, hub.Text("#found"), StringComparison.Ordinal);
        Assert.NotNull(hub.Document.QuerySelector($"#found a[href='/fr/cameras/{camera}/mounting#Distance']"));
        Assert.Contains(Steep, check.Text("#found"), StringComparison.Ordinal);
        Assert.Contains(Steep, field.Text("#Distance-note-0"), StringComparison.Ordinal);
        Assert.Contains("Distance-note-0", field.Document.QuerySelector("#Distance")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_Warning_IsSentAllTheSameAndReadByThePolice()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, camera) = await integrator.CompleteDossierAsync();
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/mounting", ("Height", "6,1"), ("Distance", "10"));

        var sent = await integrator.SubmitAsync(dossier);
        var review = await (await integrator.KeyUserAsync()).GetAsync($"/fr/reviews/{dossier}");

        Assert.True(sent.IsRedirect);
        Assert.Contains(Steep, review.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_Blocking_HindersTheSubmission()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        await integrator.Browser.PostAsync($"/fr/sites/{site}/certificate", ("CertificateKey", "Rsa"), ("CertificateBits", "1024"));
        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/check");

        Assert.Contains("Des contrôles automatiques empêchent l’envoi (1).", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("input[name=Declared]"));

        await integrator.Browser.PostAsync($"/fr/sites/{site}/certificate", ("CertificateBits", "2048"));
        Assert.True((await integrator.SubmitAsync(dossier)).IsRedirect);
    }

    [Fact]
    public async Task Found_AddressOfAForeignDossier_IsToldWithoutSayingWhose()
    {
        var owner = await Integrator.CreateAsync(portal);
        var (theirs, _, foreign) = await owner.CompleteDossierAsync();
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, camera) = await integrator.CompleteDossierAsync();
        await owner.Browser.PostAsync($"/fr/cameras/{foreign}/network", ("MacAddress", $"00:1A:2B:3C:{Shared}1"), ("IpAddress", "10.77.0.4"));
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/network", ("MacAddress", $"00:1A:2B:3C:{Shared}1"), ("IpAddress", "10.77.0.4"));

        var page = await integrator.Browser.GetAsync($"/nl/dossiers/{dossier}");

        Assert.Contains($"MAC-adres 00:1A:2B:3C:{Shared}1 is al in een ander dossier geregistreerd.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Adres 10.77.0.4 is al in een ander dossier geregistreerd.", page.MainText, StringComparison.Ordinal);
        var secrets = await portal.ReadAsync(db => db.Cameras.Where(c => c.DossierId == theirs).Select(c => c.Reference).SingleAsync());
        Assert.DoesNotContain(secrets, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(owner.Organisation.Name, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_AuthorisationBeforeTheMove_IsTold()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        await BringAuthorisationAsync(dossier);
        portal.Clock.Advance(TimeSpan.FromHours(1));

        Assert.DoesNotContain("Le lieu a changé", (await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}")).MainText, StringComparison.Ordinal);
        await integrator.Browser.PostAsync($"/fr/sites/{site}/location", ("TypedFirst", "51,06950"));

        Assert.Contains("Le lieu a changé", (await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_InManyCameras_AsksTheDatabaseAsOften()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, camera) = await integrator.CompleteDossierAsync();
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/network", ("IpAddress", "8.8.8.8"));
        var few = await QueriesAsync(integrator, dossier);

        await integrator.Browser.SubmitAsync(await integrator.Browser.PostAsync($"/fr/cameras/{camera}/copies", ("Count", "40")));

        Assert.Equal(few, await QueriesAsync(integrator, dossier));
    }

    private async Task<int> QueriesAsync(Integrator integrator, Guid dossier)
    {
        var before = portal.Queries.Count;
        await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}");
        await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/check");
        return portal.Queries.Count - before;
    }

    private Task BringAuthorisationAsync(Guid dossier) => portal.SaveAsync(async db =>
    {
        var item = await db.RequirementItems.SingleAsync(i => i.DossierId == dossier && i.Code == "LEG-COUNCIL");
        var file = new EvidenceFile { DossierId = dossier, RequirementCode = item.Code, SubjectKind = item.SubjectKind, SubjectId = item.SubjectId };
        await db.AddRangeAsync(file, new EvidenceVersion
        {
            DossierId = dossier,
            EvidenceFileId = file.Id,
            Number = 1,
            NotNeededReason = "test",
            BroughtBy = Guid.CreateVersion7(),
            BroughtAt = portal.Clock.GetUtcNow().UtcDateTime,
        });
    });
}
