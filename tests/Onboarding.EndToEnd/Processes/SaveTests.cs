using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Processes;

/// <summary>Pages that are saved, and drafts that are kept, while the program is killed.</summary>
[Trait("Area", "Registration")]
public sealed partial class SaveTests
{
    private const string Email = "odette.exemple@trafimeuse.example";
    private const int Rounds = 5;

    /// <summary>
    /// Somebody types and saves without pause; the program is killed at another moment each time. After the restart the page shows what was
    /// acknowledged last, or what was on its way; with the value stands its history, or neither; the draft that was acknowledged is offered.
    /// </summary>
    [Fact]
    public async Task Save_WithAKillAtAnyMoment_KeepsWhatWasAcknowledgedWholly()
    {
        using var folder = new TemporaryFolder();
        await using (await PortalProcess.StartAsync(folder.Path, [], TimeSpan.FromMinutes(2)))
        {
        }

        var (typed, acknowledged) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            await using var portal = await PortalProcess.StartAsync(folder.Path, []);
            using var http = await DemoSignIn.SignInAsync(portal.Address, Email);
            var path = await SitePathAsync(http);
            AssertKept(await http.GetStringAsync(path), folder.Path, acknowledged, typed);

            Assert.True(await SaveAsync(http, path, ++typed));
            acknowledged = typed;
            var killing = KillLaterAsync(portal, milliseconds: 20 + (round * 70));
            for (var isUp = true; isUp;)
            {
                isUp = await SaveAsync(http, path, ++typed);
                acknowledged = isUp ? typed : acknowledged;
            }

            await killing;
        }

        Assert.True(acknowledged > Rounds, "Nothing was saved between the kills.");
        await using var last = await PortalProcess.StartAsync(folder.Path, []);
        using var reader = await DemoSignIn.SignInAsync(last.Address, Email);
        AssertKept(await reader.GetStringAsync(await SitePathAsync(reader)), folder.Path, acknowledged, typed);
        Assert.Equal(["ok"], EmbeddedDatabase.Column(folder.Path, "PRAGMA integrity_check"));
    }

    private static async Task KillLaterAsync(PortalProcess portal, int milliseconds)
    {
        await Task.Delay(milliseconds);
        await portal.KillAsync();
    }

    /// <summary>Keeps a draft, then saves the page; both have to be acknowledged.</summary>
    /// <returns>False when the program was gone before it had answered.</returns>
    private static async Task<bool> SaveAsync(HttpClient http, string path, int number)
    {
        try
        {
            var page = await http.GetStringAsync(path);
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync(http, $"{path}?handler=Draft", page, number));
            Assert.Equal(HttpStatusCode.Redirect, await PostAsync(http, path, page, number));
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException)
        {
            // a program that dies just after it accepted a connection is a bare socket error to the client
            return false;
        }
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string path, string page, int number)
    {
        using var form = new FormUrlEncodedContent(
            [new(DemoSignIn.TokenName, DemoSignIn.TokenIn(page)), new("Version", Version().Match(page).Groups[1].Value), new("NameFr", Name(number)), new("NameNl", Name(number))]);
        using var answer = await http.PostAsync(path, form);
        return answer.StatusCode;
    }

    private static void AssertKept(string page, string folder, int acknowledged, int typed)
    {
        if (typed == 0)
        {
            return;
        }

        var shown = NameFr().Match(page).Groups[1].Value;
        Assert.Contains(shown, Enumerable.Range(acknowledged, typed - acknowledged + 1).Select(Name));

        // a value and its history come together; a field that was only typed has none
        var stored = Assert.Single(EmbeddedDatabase.Column(folder, """SELECT "NameFr" FROM "Sites" WHERE "NameFr" LIKE 'Nom %'"""));
        Assert.Equal(EmbeddedDatabase.Column(folder, """SELECT "NameNl" FROM "Sites" WHERE "NameFr" LIKE 'Nom %'"""), [stored]);
        Assert.Single(EmbeddedDatabase.Column(folder, $$"""SELECT "Id" FROM "History" WHERE "Changes" LIKE '%{"Field":"NameFr",%"After":"{{stored}}"}%'"""));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Nom {number:0000}");

    private static async Task<string> SitePathAsync(HttpClient http)
    {
        var dossier = DossierLink().Match(await http.GetStringAsync("/fr/dossiers?status=Draft")).Value;
        return $"{SiteLink().Match(await http.GetStringAsync(dossier)).Value}/identity";
    }

    [GeneratedRegex("/fr/dossiers/[0-9a-f-]{36}")]
    private static partial Regex DossierLink();

    [GeneratedRegex("/fr/sites/[0-9a-f-]{36}")]
    private static partial Regex SiteLink();

    [GeneratedRegex("name=\"Version\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"NameFr\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex NameFr();
}
