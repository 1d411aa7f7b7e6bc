using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.CameraLibrary;

[Trait("Area", "Registration")]
public sealed class CameraLibraryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task PostNew_ByAnIntegrator_ProposesTheModelOnce()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var form = await integrator.Browser.GetAsync("/fr/camera-models/new");

        var answer = await integrator.Browser.SubmitAsync(form, ("Make", "axis"), ("Name", "Propose-1"));
        await integrator.Browser.SubmitAsync(form, ("Make", "axis"), ("Name", "Propose-1"));

        Assert.Equal("/fr/camera-models", answer.Location);
        var model = await portal.ReadAsync(db => db.CameraModels.SingleAsync(m => m.Name == "Propose-1"));
        Assert.Equal(("Axis", ModelStanding.Proposed, integrator.Organisation.Id), (model.Make, model.State, model.ProposedBy));
    }

    [Fact]
    public async Task PostNew_KnownModelWrittenOtherwise_IsRefused()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var known = await portal.ReadAsync(db => db.CameraModels.OrderBy(m => m.Make).FirstAsync());

        var answer = await integrator.Browser.PostAsync("/nl/camera-models/new", ("Make", known.Make.ToUpperInvariant()), ("Name", known.Name.Replace('-', ' ')));

        Assert.Equal($"Model {known.FullName} staat al in de bibliotheek.", answer.Errors["Name"]);
    }

    [Fact]
    public async Task PostEdit_ByTheProjectManager_ApprovesAndCompletesTheModel()
    {
        var (manager, id) = await ModelAsync();

        var answer = await manager.PostAsync(
            $"/fr/camera-models/{id}", ("Fields.State", "Approved"), ("Fields.ApprovedFirmware", "10.12"), ("Fields.MinHeight", "3"), ("Fields.MaxHeight", "6,5"), ("Fields.UsualRole", "Plate"), ("Fields.UsualHeight", "5,5"));

        Assert.Equal("/fr/camera-models", answer.Location);
        var model = await portal.ReadAsync(db => db.CameraModels.SingleAsync(m => m.Id == id));
        Assert.Equal((ModelStanding.Approved, "10.12", 6.5m, CameraRole.Plate), (model.State, model.ApprovedFirmware, model.MaxHeight, model.UsualRole));
    }

    [Theory]
    [InlineData("Fields.MaxHeight", "2")]
    [InlineData("Fields.ApprovedFirmware", "newest")]
    [InlineData("Fields.MaxTilt", "31")]
    public async Task PostEdit_WrongValue_SaysWhich(string field, string value)
    {
        var (manager, id) = await ModelAsync();

        var answer = await manager.PostAsync($"/fr/camera-models/{id}", ("Fields.State", "Approved"), ("Fields.MinHeight", "3"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Errors.Keys);
    }

    [Fact]
    public async Task PostEdit_SomebodyWasQuicker_ShowsBothValues()
    {
        var (manager, id) = await ModelAsync();
        var form = await manager.GetAsync($"/fr/camera-models/{id}");
        await manager.SubmitAsync(form, ("Fields.ApprovedFirmware", "2.0"));

        var answer = await manager.SubmitAsync(form, ("Fields.ApprovedFirmware", "1.0"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("2.0", answer.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostModel_ModelWithUsualValues_FillsOnlyTheEmptyFields()
    {
        var (manager, id) = await ModelAsync();
        await manager.PostAsync($"/fr/camera-models/{id}", ("Fields.UsualHeight", "5,5"), ("Fields.UsualDistance", "20"), ("Fields.UsualFacing", "Rear"), ("Fields.ApprovedFirmware", "3.1"));
        var integrator = await Integrator.CreateAsync(portal);
        var camera = await integrator.AddCameraAsync(await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/mounting", ("Height", "6,2"));

        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/model", ("ModelId", id));

        var saved = await portal.ReadAsync(db => db.Cameras.SingleAsync(c => c.Id == camera));
        Assert.Equal((6.2m, 20m, Facing.Rear, "3.1"), (saved.Height, saved.Distance, saved.Facing, saved.Firmware));
    }

    private async Task<(FormClient Manager, Guid Model)> ModelAsync()
    {
        var model = new CameraModel { Make = "Exemple", Name = $"M-{Guid.NewGuid():N}", State = ModelStanding.Proposed };
        await portal.SaveAsync(async db => await db.AddAsync(model));
        return (await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager)), model.Id);
    }
}
