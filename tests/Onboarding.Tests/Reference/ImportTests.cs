using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Zones;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reference;

[Trait("Area", "Registration")]
public class ImportTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Head = "LVL_REFNIS|CD_REFNIS|CD_SUP_REFNIS|TX_REFNIS_NL|TX_REFNIS_FR|DT_VLDT_START|DT_VLDT_END\n";
    private const string Page = "/fr/admin/reference/imports";

    [Fact]
    public async Task Refnis_ShowsWhatWouldChange_AndChangesExactlyThatWhenConfirmed()
    {
        var browser = await AdministratorAsync();
        var list = await RefnisAsync(m => m.NisCode is not "82038" and not "92142", renamed: ("62063", "Luik aan de Maas"), added: "4|84999|84000|Nieuwstad|Villeneuve|01/01/2027|31/12/9999\n");

        var preview = await UploadAsync(browser, ImportKind.Municipalities, list, "01/01/2027");

        Assert.Equal(["1", "1", "2"], preview.Texts(".p-figure__value").Take(3));
        Assert.Contains("Nom en néerlandais\u202f: Luik → Luik aan de Maas", preview.MainText, StringComparison.Ordinal);
        Assert.Equal("Luik", (await FindAsync("62063"))!.NameNl);
        Assert.Null(await FindAsync("84999"));

        var done = await browser.SubmitAsync(preview, "main form");

        Assert.Equal("/fr/admin/reference", done.Location);
        Assert.Equal(("Luik aan de Maas", null), ((await FindAsync("62063"))!.NameNl, (await FindAsync("62063"))!.ValidTo));
        Assert.Equal(new DateOnly(2026, 12, 31), (await FindAsync("82038"))!.ValidTo);
        Assert.Equal((new DateOnly(2027, 1, 1), LanguageArea.French, "Luxemburg"), ((await FindAsync("84999"))!.ValidFrom, (await FindAsync("84999"))!.Area, (await FindAsync("84999"))!.ProvinceNl));

        var again = await UploadAsync(browser, ImportKind.Municipalities, list, "01/01/2027");
        Assert.Equal(["0", "0", "0"], again.Texts(".p-figure__value").Take(3));
        Assert.Empty(again.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Refnis_OfBeforeTheMergers_EndsNothingThatBeganLater_AndOpensNothingThatEndedSince()
    {
        var list = await RefnisAsync(m => m.ValidFrom is null || m.ValidFrom < new DateOnly(2025, 1, 1));

        var preview = await UploadAsync(await AdministratorAsync(), ImportKind.Municipalities, list, "01/01/2020");

        Assert.Equal("0", preview.Texts(".p-figure__value")[2]);
        Assert.DoesNotContain("Dernier jour", preview.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_SeveralLinesForSeveralPostcodes_AddsThem()
    {
        var browser = await AdministratorAsync();
        var names = await portal.ReadAsync(db => db.Municipalities.Where(m => m.ValidTo == null && m.NisCode != "11001").ToListAsync());
        var csv = "NIS_code;municipality_NL;municipality_FR;zip\n11001;Aartselaar;Aartselaar;2630\n11001;Aartselaar;Aartselaar;2631\n"
            + string.Concat(names.Select(m => $"{m.NisCode};{m.NameNl};{m.NameFr};\n"));

        await ConfirmAsync(browser, await UploadAsync(browser, ImportKind.Municipalities, csv, "02/03/2026"));

        Assert.Equal("2630 2631", (await FindAsync("11001"))!.Postcodes);
        Assert.Equal(["Aartselaar"], (await browser.GetAsync("/nl/admin/reference/municipalities?q=2631")).Texts("tbody th"));
    }

    [Fact]
    public async Task Confirm_AfterTheDatabaseChanged_ShowsTheNewPlanInstead()
    {
        var browser = await AdministratorAsync();
        var preview = await UploadAsync(browser, ImportKind.Municipalities, await RefnisAsync(_ => true, renamed: ("21001", "Anderlecht A")), "02/03/2026");
        await portal.SaveAsync(async db => (await db.Municipalities.SingleAsync(m => m.NisCode == "21003")).NameNl = "Ander");

        var answer = await browser.SubmitAsync(preview, "main form");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Les données ont changé entre-temps.", answer.Errors[""], StringComparison.Ordinal);
        Assert.Equal("2", answer.Texts(".p-figure__value")[1]);
        Assert.Equal("Anderlecht", (await FindAsync("21001"))!.NameNl);

        Assert.True((await browser.SubmitAsync(answer, "main form")).IsRedirect);
        Assert.Equal("Anderlecht A", (await FindAsync("21001"))!.NameNl);
    }

    [Theory]
    [InlineData(Head + "4|1234|11000|A|B|01/01/2000|31/12/9999\n", "2", "nis", "Le code INS d’une commune compte cinq chiffres")]
    [InlineData(Head + "4|11001|11000||B|01/01/2000|31/12/9999\n", "2", "nl", "Cette cellule est vide.")]
    [InlineData(Head + "4|11001|11000|A|B|2000/31|31/12/9999\n", "2", "from", "« 2000/31 » n’est pas une date")]
    [InlineData(Head + "4|11001|11000|A\n", "2", "5", "Cette ligne compte 4 colonnes au lieu de 7.")]
    [InlineData("a;b\n1;2\n", "1", "", "Il manque une colonne.")]
    [InlineData("", "1", "", "Le fichier ne contient aucune ligne utilisable.")]
    [InlineData("nis,fr,nl\n11001,A,B\n11001,C,B\n", "3", "nis", "11001 figure déjà à la ligne 2.")]
    [InlineData("nis,fr,nl\n11001,\"A,B\n", "2", "", "Un guillemet est mal placé")]
    public async Task BadTable_SaysWhichLineAndColumn_AndChangesNothing(string content, string line, string column, string sentence)
    {
        var preview = await UploadAsync(await AdministratorAsync(), ImportKind.Municipalities, content, "02/03/2026");

        Assert.Equal(line, preview.Texts("tbody th")[0]);
        Assert.Equal(column, preview.Texts("tbody td")[0]);
        Assert.StartsWith(sentence.Replace("« ", "«\u202f", StringComparison.Ordinal).Replace(" »", "\u202f»", StringComparison.Ordinal), preview.Texts("tbody td")[1], StringComparison.Ordinal);
        Assert.Empty(preview.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Zones_GetTheirMunicipalities_AndNameTheirSuccessor()
    {
        var browser = await AdministratorAsync();
        const string csv = "code,name_fr,name_nl,municipalities,valid_to,successor\n5386,Ancienne,Oude,,31/12/2025,5853\n5853,Hautes Fagnes,Hoge Venen,63001 63012,,\n";

        var preview = await UploadAsync(browser, ImportKind.Zones, csv, "02/03/2026");
        Assert.Equal(["2", "2", "0"], preview.Texts(".p-figure__value").Take(3));
        await ConfirmAsync(browser, preview);

        var zones = await portal.ReadAsync(db => db.PoliceZones.Where(z => z.Code == "5386" || z.Code == "5853").OrderBy(z => z.Code).ToListAsync());
        Assert.Equal((new DateOnly(2025, 12, 31), "5853"), (zones[0].ValidTo, zones[0].SuccessorCode));
        Assert.Equal(LanguageRegime.French, zones[1].Regime);
        Assert.Equal(zones[1].Id, (await FindAsync("63012"))!.PoliceZoneId);
        Assert.Empty((await UploadAsync(browser, ImportKind.Zones, csv, "02/03/2026")).Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("code,name_fr,name_nl,municipalities\n5999,A,B,99999\n", "municipalities", "Aucune commune ne porte le code INS 99999.")]
    [InlineData("code,name_fr,name_nl,successor\n5999,A,B,5998\n", "successor", "La zone 5998 n’est ni dans le fichier")]
    [InlineData("code,name_fr,name_nl,regime\n5999,A,B,DE\n", "regime", "Écrivez FR, NL ou BIL.")]
    [InlineData("code,name_fr,name_nl\n4999,A,B\n", "code", "Le code d’une zone de police compte quatre chiffres")]
    public async Task BadZones_SayWhichColumn(string content, string column, string sentence)
    {
        var preview = await UploadAsync(await AdministratorAsync(), ImportKind.Zones, content, "02/03/2026");

        Assert.Equal(column, preview.Texts("tbody td")[0]);
        Assert.StartsWith(sentence, preview.Texts("tbody td")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlines_AreKeptWithTheirAccuracy_AndImportedOnce()
    {
        var browser = await AdministratorAsync();
        const string json = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nis":"25112"},"geometry":{"type":"Polygon","coordinates":[[[4.5,50.7],[4.6,50.7],[4.6,50.8],[4.5,50.8],[4.5,50.7]]]}}]}""";

        await ConfirmAsync(browser, await UploadAsync(browser, ImportKind.Outlines, json, "02/03/2026", accuracy: "250"));

        var outline = await portal.ReadAsync(async db => await db.MunicipalityOutlines.SingleAsync(o => db.Municipalities.Any(m => m.Id == o.MunicipalityId && m.NisCode == "25112")));
        Assert.Equal(275, outline.AccuracyMetres);
        Assert.True(Domain.Places.Outline.Decode(outline.Data).Contains(50.75, 4.55));
        Assert.Empty((await UploadAsync(browser, ImportKind.Outlines, json, "02/03/2026", accuracy: "250")).Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("{\n \"features\": [,]\n}", "2", "Le fichier n’est pas un JSON correct à cet endroit.")]
    [InlineData("{}", "1", "Ce fichier n’est pas un GeoJSON")]
    [InlineData("""{"features":[{"properties":{"nis":"25112"},"geometry":{"type":"Polygon","coordinates":[[[50.7,4.5],[50.7,4.6],[50.8,4.6]]]}}]}""", "1", "Des points se trouvent hors de Belgique.")]
    [InlineData("""{"features":[{"properties":{"nis":"25112"},"geometry":{"type":"Point","coordinates":[4.5,50.7]}}]}""", "1", "Le contour doit être un Polygon")]
    [InlineData("""{"features":[{"properties":{"nis":"25112"},"geometry":{"type":"Polygon","coordinates":[[[4.5],["x"],{}]]}}]}""", "1", "Le contour doit être un Polygon")]
    [InlineData("""{"features":[{"properties":{"nis":"99998"},"geometry":{"type":"Polygon","coordinates":[[[4.5,50.7],[4.6,50.7],[4.6,50.8]]]}}]}""", "1", "Aucune commune ne porte le code INS 99998.")]
    [InlineData("""{"features":[7]}""", "1", "Le code INS d’une commune compte cinq chiffres")]
    public async Task BadOutlines_SayWhere(string content, string line, string sentence)
    {
        var preview = await UploadAsync(await AdministratorAsync(), ImportKind.Outlines, content, "02/03/2026", accuracy: "250");

        Assert.Equal(line, preview.Texts("tbody th")[0]);
        Assert.StartsWith(sentence, preview.Texts("tbody td")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfOutlinesWithoutAccuracy_AsksForIt()
    {
        var answer = await (await AdministratorAsync()).PostAsync(Page, ("Kind", ImportKind.Outlines), ("Upload", File("{}")), ("AsOf", "02/03/2026"));

        Assert.Equal((HttpStatusCode.BadRequest, "AccuracyMetres"), (answer.Status, answer.Errors.Keys.Single()));
    }

    private static FormFile File(string content) => new("list.txt", Encoding.UTF8.GetBytes(content), "text/plain");

    /// <summary>A list as Statbel writes it, of the municipalities that are there now.</summary>
    private Task<string> RefnisAsync(Func<Municipality, bool> keep, (string Nis, string NameNl)? renamed = null, string added = "") => portal.ReadAsync(async db =>
    {
        var lines = (await db.Municipalities.AsNoTracking().ToListAsync())
            .Where(keep)
            .Select(m => $"4|{m.NisCode}|{m.NisCode[..2]}000|{(renamed?.Nis == m.NisCode ? renamed.Value.NameNl : m.NameNl)}|{m.NameFr}|{Day(m.ValidFrom)}|{Day(m.ValidTo) ?? "31/12/9999"}\n");
        return Head + "1|04000||Brussels Gewest|Région bruxelloise|01/01/1990|31/12/9999\n3|11000|10000|Arrondissement Antwerpen|Arrondissement d’Anvers|01/01/1970|31/12/9999\n" + string.Concat(lines) + added;
    });

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<PageAnswer> UploadAsync(FormClient browser, ImportKind kind, string content, string asOf, string? accuracy = null)
    {
        var answer = await browser.PostAsync(Page, ("Kind", kind), ("Upload", File(content)), ("AsOf", asOf), ("AccuracyMetres", accuracy));
        Assert.True(answer.IsRedirect, answer.MainText);
        return await browser.FollowAsync(answer);
    }

    private static async Task ConfirmAsync(FormClient browser, PageAnswer preview) => Assert.True((await browser.SubmitAsync(preview, "main form")).IsRedirect);

    private Task<Municipality?> FindAsync(string nis) => portal.ReadAsync(db => db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.NisCode == nis));

    private async Task<FormClient> AdministratorAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.Administrator));
}
