using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Sites;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.BulkEdit;

[Trait("Area", "Registration")]
public sealed class BulkEditTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Confirm = "#differences button";

    [Fact]
    public async Task Post_ChosenSites_ShowsTheDifferencesAndThenSavesThem()
    {
        var (integrator, dossier, sites) = await SitesAsync();
        var chosen = await ValuesAsync(sites[0], sites[2]);

        var preview = await integrator.Browser.PostAsync(
            $"/fr/dossiers/{dossier}/bulk/sites", ("Chosen", chosen), ("Fields.Direction", "Gand"), ("Fields.Support", "Gantry"), ("Fields.SupportHeight", "6,5"));
        Assert.Equal(6, preview.Texts("#differences tbody tr").Count);
        Assert.Contains("Portique", preview.Text("#differences"), StringComparison.Ordinal);
        Assert.Null((await ReadAsync(sites[0])).Direction);

        var answer = await integrator.Browser.SubmitAsync(preview, Confirm);

        Assert.Equal($"/fr/dossiers/{dossier}#sites", answer.Location);
        Assert.Equal(("Gand", SupportType.Gantry, 6.5m), await SeenAsync(sites[2]));
        Assert.Equal((null, null, null), await SeenAsync(sites[1]));
    }

    [Fact]
    public async Task Post_RowChangedInBetween_IsAConflictThatNamesItAndSavesNothing()
    {
        var (integrator, dossier, sites) = await SitesAsync();
        var preview = await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites[0], sites[1])), ("Fields.Direction", "Gand"));
        await (await integrator.ColleagueAsync()).PostAsync($"/fr/sites/{sites[1]}/parties", ("Owner", "Ville"));

        var answer = await integrator.Browser.SubmitAsync(preview, Confirm);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains((await ReadAsync(sites[1])).Reference, answer.Errors[""], StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(sites[0])).Reference, answer.Errors[""], StringComparison.Ordinal);
        Assert.Null((await ReadAsync(sites[0])).Direction);

        Assert.True((await integrator.Browser.SubmitAsync(answer, Confirm)).IsRedirect);
        Assert.Equal(("Gand", "Ville"), ((await ReadAsync(sites[1])).Direction, (await ReadAsync(sites[1])).Owner));
    }

    [Fact]
    public async Task Get_All_HasEveryRowChosen()
    {
        var (integrator, dossier, _) = await SitesAsync();

        Assert.Equal(3, (await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/bulk/sites?all=true")).Document.QuerySelectorAll("input[name=Chosen][checked]").Length);
        Assert.Equal(0, (await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/bulk/sites")).Document.QuerySelectorAll("input[name=Chosen][checked]").Length);
    }

    [Fact]
    public async Task Post_FieldToClear_ShowsThatItGoesAndEmptiesIt()
    {
        var (integrator, dossier, sites) = await SitesAsync();
        await integrator.Browser.SubmitAsync(
            await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites)), ("Fields.Direction", "Gand"), ("Fields.Support", "Gantry"), ("Fields.SupportHeight", "6,5")), Confirm);

        var preview = await integrator.Browser.PostAsync(
            $"/fr/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites[0])), ("Fields.Clear", new[] { "Direction", "SupportHeight" }));
        Assert.Contains("Non renseigné", preview.Text("#differences"), StringComparison.Ordinal);
        await integrator.Browser.SubmitAsync(preview, Confirm);

        Assert.Equal((null, SupportType.Gantry, null), await SeenAsync(sites[0]));
        Assert.Equal(("Gand", SupportType.Gantry, 6.5m), await SeenAsync(sites[1]));
    }

    [Fact]
    public async Task PostPreview_FieldToClearWithAValue_IsRefused()
    {
        var (integrator, dossier, sites) = await SitesAsync();

        var answer = await integrator.Browser.PostAsync(
            $"/nl/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites[0])), ("Fields.Direction", "Gent"), ("Fields.Clear", new[] { "Direction" }));

        Assert.Equal("Een veld dat leeg moet, kan geen nieuwe waarde krijgen: kies een van beide.", answer.Errors["Fields.Clear"]);
    }

    [Fact]
    public async Task PostPreview_WrongValue_SaysWhich()
    {
        var (integrator, dossier, sites) = await SitesAsync();

        var answer = await integrator.Browser.PostAsync($"/nl/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites[0])), ("Fields.RoadNumber", "X1"), ("Fields.LaneCount", "9"));

        Assert.Equal(["Fields.LaneCount", "Fields.RoadNumber"], answer.Errors.Keys.Order());
    }

    [Fact]
    public async Task PostPreview_NothingChosenOrNothingToChange_SaysSo()
    {
        var (integrator, dossier, sites) = await SitesAsync();

        Assert.Equal("Choisissez au moins un élément.", (await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/bulk/sites", ("Fields.Direction", "Gand"))).Errors["Chosen"]);
        Assert.Contains("rien ne change", (await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites[0])))).Errors[""], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SiteOfAnotherDossier_ChangesNothing()
    {
        var (_, _, theirs) = await SitesAsync();
        var (integrator, dossier, sites) = await SitesAsync();
        var preview = await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/bulk/sites", ("Chosen", await ValuesAsync(sites[0])), ("Fields.Direction", "Gand"));
        preview.Document.QuerySelector("#differences input[name=Chosen]")!.SetAttribute("value", (await ValuesAsync(theirs[0]))[0]);

        var answer = await integrator.Browser.SubmitAsync(preview, Confirm);

        Assert.False(answer.IsRedirect);
        Assert.Null((await ReadAsync(theirs[0])).Direction);
    }

    [Fact]
    public async Task PostCameras_AnotherModel_FillsInWhatIsEmpty()
    {
        var (integrator, dossier, sites) = await SitesAsync();
        var cameras = new[] { await integrator.AddCameraAsync(sites[0]), await integrator.AddCameraAsync(sites[1]) };
        var model = new CameraModel { Make = "Exemple", Name = $"B-{Guid.NewGuid():N}", UsualHeight = 5.5m };
        await portal.SaveAsync(async db => await db.AddAsync(model));
        var chosen = await portal.ReadAsync(db => db.Cameras.Where(c => cameras.Contains(c.Id)).Select(c => $"{c.Id}_{c.Version}").ToListAsync());

        var preview = await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/bulk/cameras", ("Chosen", chosen), ("Fields.ModelId", model.Id), ("Fields.Distance", "18"));
        await integrator.Browser.SubmitAsync(preview, Confirm);

        Assert.Contains(model.FullName, preview.Text("#differences"), StringComparison.Ordinal);
        var saved = await portal.ReadAsync(db => db.Cameras.Where(c => cameras.Contains(c.Id)).ToListAsync());
        Assert.All(saved, c => Assert.Equal((model.Id, 5.5m, 18m), (c.ModelId, c.Height, c.Distance)));
    }

    private async Task<(Integrator Integrator, Guid Dossier, Guid[] Sites)> SitesAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var dossier = await integrator.OpenDossierAsync();
        return (integrator, dossier, [await integrator.AddSiteAsync(dossier, "Un"), await integrator.AddSiteAsync(dossier, "Deux"), await integrator.AddSiteAsync(dossier, "Trois")]);
    }

    private Task<List<string>> ValuesAsync(params Guid[] ids) => portal.ReadAsync(db => db.Sites.Where(s => ids.Contains(s.Id)).Select(s => $"{s.Id}_{s.Version}").ToListAsync());

    private Task<Site> ReadAsync(Guid id) => portal.ReadAsync(db => db.Sites.AsNoTracking().SingleAsync(s => s.Id == id));

    private async Task<(string?, SupportType?, decimal?)> SeenAsync(Guid id)
    {
        var site = await ReadAsync(id);
        return (site.Direction, site.Support, site.SupportHeight);
    }
}
