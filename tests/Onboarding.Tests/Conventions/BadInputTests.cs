using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Conventions;

/// <summary>What goes wrong most often, and word for word what people then read, in both languages: what they typed is never lost.</summary>
public sealed class BadInputTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    public static TheoryData<string, string, byte[], HttpStatusCode, string> Files => new()
    {
        { "fr", "plan.pdf", [], HttpStatusCode.BadRequest, "« plan.pdf » est vide. Vérifiez le fichier et envoyez-le à nouveau." },
        { "nl", "plan.pdf", [], HttpStatusCode.BadRequest, "‘plan.pdf’ is leeg. Kijk het bestand na en verzend het opnieuw." },
        { "fr", "plan.pdf", Program, HttpStatusCode.UnprocessableEntity, "« plan.pdf » n’est pas un fichier PDF, DOCX, XLSX, PNG ou JPG." },
        { "nl", "plan.pdf", Program, HttpStatusCode.UnprocessableEntity, "‘plan.pdf’ is geen PDF-, DOCX-, XLSX-, PNG- of JPG-bestand." },
        { "fr", "plan.docx", Bomb, HttpStatusCode.UnprocessableEntity, "« plan.docx » est trop grand ou trop complexe une fois décompressé. Scindez-le, ou envoyez-le en PDF." },
        { "nl", "plan.docx", Bomb, HttpStatusCode.UnprocessableEntity, "‘plan.docx’ is te groot of te complex als het wordt uitgepakt. Splits het op of verzend het als PDF." },
    };

    private static byte[] Program { get; } = [.. "MZ"u8, .. new byte[500]];

    private static byte[] Bomb { get; } = SampleFiles.Docx(parts: ("word/bomb.xml", new string(' ', 20_000_000)));

    [Theory]
    [InlineData("fr", "3,70120", "51,06350", "La latitude et la longitude semblent inversées.")]
    [InlineData("nl", "3,70120", "51,06350", "De breedte- en lengtegraad lijken omgewisseld.")]
    [InlineData("fr", "48,85660", "2,35220", "Ce point se trouve hors de Belgique. La latitude va de 49,49 à 51,51 et la longitude de 2,54 à 6,41.")]
    [InlineData("nl", "48,85660", "2,35220", "Dit punt ligt buiten België. De breedtegraad gaat van 49,49 tot 51,51, de lengtegraad van 2,54 tot 6,41.")]
    public async Task Location_SwappedOrAbroad(string language, string first, string second, string sentence)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync($"/{language}/sites/{site}/location", [.. integrator.Location, ("TypedFirst", first), ("TypedSecond", second)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(sentence, answer.Errors["TypedFirst"]);
        Assert.Equal((first, second, "Brugsesteenweg"), (answer.Value("TypedFirst"), answer.Value("TypedSecond"), answer.Value("Street")));
    }

    [Theory]
    [InlineData("fr", "Le numéro d’entreprise 0440.966.355 n’existe pas\u202f: ses deux derniers chiffres ne correspondent pas aux autres. Vérifiez chaque chiffre.")]
    [InlineData("nl", "Ondernemingsnummer 0440.966.355 bestaat niet: de laatste twee cijfers kloppen niet met de andere. Kijk elk cijfer na.")]
    public async Task EnterpriseNumber_WrongChecksum(string language, string sentence)
    {
        var integrator = await Integrator.CreateAsync(portal);

        var answer = await integrator.Browser.PostAsync($"/{language}/organisations/{integrator.Organisation.Id}/edit", ("Fields.Number", "0440.966.355"), ("Fields.Address", "Rue Neuve 1"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(sentence, answer.Errors["Fields.Number"]);
        Assert.Equal(("0440.966.355", "Rue Neuve 1"), (answer.Value("Fields.Number"), answer.Value("Fields.Address")));
    }

    [Theory]
    [InlineData("fr", "Le numéro de série {0} est déjà celui de la caméra {1}. Vérifiez l’étiquette de l’appareil.")]
    [InlineData("nl", "Serienummer {0} is al dat van camera {1}. Kijk het etiket van het toestel na.")]
    public async Task Serial_UsedTwice(string language, string sentence)
    {
        var (integrator, site) = await SiteAsync();
        var serial = $"DUP-{language}";
        var first = await integrator.AddCameraAsync(site, serial);
        var second = await integrator.AddCameraAsync(site);

        var answer = await integrator.Browser.PostAsync($"/{language}/cameras/{second}/model", ("Serial", serial));

        var reference = await portal.ReadAsync(db => db.Cameras.Where(c => c.Id == first).Select(c => c.Reference).SingleAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(string.Format(null, sentence, serial, reference), answer.Errors["Serial"]);
        Assert.Equal(serial, answer.Value("Serial"));
    }

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task Upload_EmptyDisguisedOrBomb(string language, string name, byte[] content, HttpStatusCode status, string sentence)
    {
        var answer = await BringAsync(language, new(name, content));

        Assert.Equal(status, answer.Status);
        Assert.Equal(Narrow(sentence), Narrow(answer.Errors["Form.Upload"]));
        Assert.Equal("D-17", answer.Value("Form.Reference"));
    }

    /// <summary>Refused before it is read: the browser still holds the form one step back.</summary>
    [Theory]
    [InlineData("fr", "L’envoi est trop volumineux", "Les fichiers ou les textes dépassent ce que cette page accepte. Rien n’a été enregistré. Réduisez le fichier ou envoyez-le en plusieurs parties.")]
    [InlineData("nl", "De verzending is te groot", "De bestanden of de teksten zijn groter dan deze pagina aanvaardt. Er is niets opgeslagen. Verklein het bestand of verzend het in delen.")]
    public async Task Upload_Of60Megabytes(string language, string title, string sentences)
    {
        var answer = await BringAsync(language, new("plan.pdf", new byte[60 * 1024 * 1024]));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, title), (answer.Status, answer.Title));
        Assert.Contains(sentences, answer.MainText, StringComparison.Ordinal);
    }

    /// <summary>What a form without a valid token carries is not shown again: it need not come from this person.</summary>
    [Theory]
    [InlineData("fr", "Ce formulaire a expiré", "Revenez en arrière pour copier votre texte, puis ouvrez à nouveau le formulaire.")]
    [InlineData("nl", "Dit formulier is verlopen", "Ga terug om uw tekst te kopiëren en open het formulier daarna opnieuw.")]
    public async Task Form_OpenForTooLong(string language, string title, string next)
    {
        var (integrator, site) = await SiteAsync();
        var form = await integrator.Browser.GetAsync($"/{language}/sites/{site}/identity");
        form.Document.QuerySelector("main [name=__RequestVerificationToken]")!.SetAttribute("value", "outdated");

        var answer = await integrator.Browser.SubmitAsync(form, ("LocalReference", "Typed"));

        Assert.Equal((HttpStatusCode.BadRequest, title), (answer.Status, answer.Title));
        Assert.Contains(next, answer.MainText, StringComparison.Ordinal);
        Assert.Equal($"/{language}/sites/{site}/identity", answer.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        Assert.Null(await portal.ReadAsync(db => db.Sites.Where(s => s.Id == site).Select(s => s.LocalReference).SingleAsync()));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    public async Task Form_SentTwice_MakesOneAndLeadsToIt(string language)
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        var form = await integrator.Browser.GetAsync($"/{language}/dossiers/{dossier}/sites/new");

        var first = await integrator.Browser.SubmitAsync(form, ("NameFr", "Typed"));
        var second = await integrator.Browser.SubmitAsync(form, ("NameFr", "Typed"));

        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.Status, second.Location));
        Assert.Equal(["Typed"], await portal.ReadAsync(db => db.Sites.Where(s => s.DossierId == dossier).Select(s => s.NameFr).ToListAsync()));
    }

    [Theory]
    [InlineData("fr", "{0} a modifié ces données entre-temps", "Rien de ce que vous avez rempli n’est encore enregistré.")]
    [InlineData("nl", "{0} heeft deze gegevens intussen gewijzigd", "Wat u hebt ingevuld, is nog niet opgeslagen.")]
    public async Task Site_EditedByTwoPeople(string language, string title, string sentence)
    {
        var (integrator, site) = await SiteAsync();
        var form = await integrator.Browser.GetAsync($"/{language}/sites/{site}/identity");
        await (await integrator.ColleagueAsync()).PostAsync($"/fr/sites/{site}/identity", ("LocalReference", "Theirs"));

        var answer = await integrator.Browser.SubmitAsync(form, ("LocalReference", "Mine"));

        var colleague = await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == site).OrderByDescending(h => h.Id).Select(h => h.ActorName).FirstAsync());
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(string.Format(null, title, colleague), answer.Text("#conflict"));
        Assert.Contains(sentence, answer.MainText, StringComparison.Ordinal);
        Assert.Equal(["Theirs", "Mine"], answer.Texts("main table td:not(:last-child)"));
        Assert.Equal("Mine", answer.Value("LocalReference"));
    }

    /// <summary>French spaces before a sign stand in the texts as narrow no-break spaces.</summary>
    private static string Narrow(string text) => text.Replace(' ', '\u202f');

    private async Task<PageAnswer> BringAsync(string language, FormFile file)
    {
        var made = await ReviewCase.CreateAsync(portal);
        var browser = await portal.SignInAsync(made.Administrator);
        var page = await browser.GetAsync($"/{language}/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}");
        return await browser.SubmitAsync(page, "#upload form", ("Form.Upload", file), ("Form.Reference", "D-17"));
    }

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }
}
