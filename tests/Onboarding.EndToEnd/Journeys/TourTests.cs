using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>A walk past the pages that the main job does not come by, one person of each kind, in both languages. Looking is the test.</summary>
public sealed class TourTests(DemoPortal portal)
{
    private const string Dossier = "*Avenue Charles-Quint et chaussée de Ninove";

    private const string InService = "*Jette : avenue de l’Exposition et Miroir";

    /// <summary>
    /// Of the demo data; null is a visitor. A star opens what the first row of the page before names, or the row that is named after it;
    /// a point goes back there, or to a page below it; a tilde goes to a page of its review.
    /// </summary>
    private static readonly (string? Name, string[] Pages)[] Walks =
    [
        (null, ["/", "/account/sign-in", "/account/forgot-password", "/help", "/accessibility", "/privacy", "/cookies", "/no-such-page"]),
        ("Odette Exemple", ["/actions", "/dossiers", Dossier, "./general", "./check", "./missing", "./missing/matrix", "./missing", "*", ".", "/dossiers", Dossier, "./upload", "./bulk/sites", "./bulk/cameras", "/sites", "/camera-models", "/camera-models/new", "/organisation", "/account", "/account/password", "/documentation", "/admin/people"]),
        ("Basile Maquette", ["/dossiers", Dossier, "*", "./identity", "./parties", "./location", "./installation", "./power", "./cabinet", "./network", "./addressing", "./flows", "./contacts",
            "./certificate", "./copies", ".", "*", "./model", "./image", "./mounting", "./reading", "./network", "./upkeep", "./copies", "./remove"]),
        ("Clara Fictive", ["/dossiers", "*"]),
        ("Thibault Canevas", ["/queue", "/zone", "/dossiers", "*", "/sites", "*"]),
        ("Godelieve Proefdruk", ["/queue", "*", "/sites"]),
        ("Hugo Proefnet", ["/actions", "/dossiers", "*"]),
        ("Valérie Modèle", ["/dossiers?Q=Miroir", InService, "./operation", "./operation?do=Disconnect", "./operation?do=Suspend", "./operation/refuse", "./gates", "./gates/3", "./gates/4", "/dossiers?Q=Petite", "*Petite Ceinture, côté nord", "./clocks", "~/assign", "/dossiers?Q=Lummen", "*E313 en E314 te Lummen", "~/return", "/dossiers?page=2", "/camera-models", "*", "/mails", "*", "/documentation"]),
        ("Stijn Namaak", ["/admin/organisations", "*", "./closures", "/admin/organisations/new", "/admin/zones", "*", "./closures", "/admin/zones/new", "/admin/reference", "/admin/reference/municipalities", "*", "/admin/reference/terms?kind=Road", "*",
            "/admin/reference/terms/new?kind=Cause", "/admin/reference/imports", "/admin/people", "*", "/admin/people/new", "/mails"]),
        ("Pauline Essai", ["/dossiers?Q=Miroir", InService, "./operation", "*-S0002-C01", "./tests", "*"]),
        ("Agnès Fictoire", ["/dossiers", "*"]),
    ];

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    public async Task Pages_OfEveryRole_ShowNothingWrong(string language)
    {
        foreach (var (name, pages) in Walks)
        {
            var folder = Path.Combine("tour", language, name ?? "visitor");
            await using var person = name is null ? await portal.ArriveAsync(language, javaScript: true, folder) : await portal.EnterAsync(name, language, javaScript: true, folder);
            var place = "";
            foreach (var page in pages)
            {
                await GoAsync(person, place, page);
                place = page[0] == '*' ? person.Path : place;
            }
        }
    }

    private static Task GoAsync(Person person, string place, string page) => page[0] switch
    {
        '*' when page.Length == 1 => person.FollowFirstAsync(),
        '*' => person.FollowAsync(page[1..]),
        '.' => person.GoAsync(place + page[1..]),
        '~' => person.GoAsync(place.Replace("/dossiers/", "/reviews/", StringComparison.Ordinal) + page[1..]),
        _ => person.GoAsync(page),
    };

    /// <summary>The picture of the README: rewritten where it is asked for, made anew each time beside the others.</summary>
    [Fact]
    public async Task Dossier_IsPictured()
    {
        await using var person = await portal.EnterAsync("Odette Exemple", "fr", javaScript: true, "readme");
        await person.GoAsync("/dossiers");
        await person.FollowFirstAsync();
        var folder = Environment.GetEnvironmentVariable("ONBOARDING_ACCEPT") == "1"
            ? Path.Combine(PublishedProgram.RepositoryRoot, "src", "Onboarding.Portal", "docs")
            : PublishedProgram.Artifacts("pictures");

        var picture = Path.Combine(Directory.CreateDirectory(folder).FullName, "screenshot.png");
        await person.Page.ScreenshotAsync(new() { Path = picture });

        Assert.True(new FileInfo(picture).Length > 10_000);
    }
}
