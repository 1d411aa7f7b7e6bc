using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Cameras;

[Trait("Area", "Registration")]
public sealed class CameraPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task PostNew_SameFormTwice_AddsOneCamera()
    {
        var (integrator, site) = await SiteAsync();
        var form = await integrator.Browser.GetAsync($"/fr/sites/{site}/cameras/new");

        var first = await integrator.Browser.SubmitAsync(form);
        var second = await integrator.Browser.SubmitAsync(form);

        Assert.Equal(first.Location, second.Location);
        Assert.EndsWith("-C01", (await ReadAsync(Integrator.KeyIn(first))).Reference, StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Cameras.CountAsync(c => c.SiteId == site)));
    }

    [Fact]
    public async Task PostModel_SerialOfAnotherOwnCamera_NamesThatCamera()
    {
        var (integrator, site) = await SiteAsync();
        var first = await integrator.AddCameraAsync(site, "AB-12");
        var second = await integrator.AddCameraAsync(site);

        var answer = await integrator.Browser.PostAsync($"/fr/cameras/{second}/model", ("Serial", "ab-12"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains((await ReadAsync(first)).Reference, answer.Errors["Serial"], StringComparison.Ordinal);
        Assert.NotEqual("ab-12", (await ReadAsync(second)).Serial);
    }

    [Fact]
    public async Task PostModel_SerialOfAForeignCamera_IsRefusedWithoutNamingIt()
    {
        var (owner, theirs) = await SiteAsync();
        var foreign = await owner.AddCameraAsync(theirs, "CD-34");
        var (integrator, site) = await SiteAsync();
        var own = await integrator.AddCameraAsync(site);

        var answer = await integrator.Browser.PostAsync($"/fr/cameras/{own}/model", ("Serial", "CD-34"));

        Assert.StartsWith("Le numéro de série CD-34 est déjà enregistré pour une autre caméra", answer.Errors["Serial"], StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(foreign)).Reference, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostMounting_SavesTheLanesInOrder()
    {
        var (integrator, camera) = await CameraAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/cameras/{camera}/mounting", ("Lanes", "2; 1"), ("Facing", "Rear"), ("Heading", "250"), ("Height", "6,2"), ("Tilt", "12,5"), ("Distance", "18"));

        Assert.Equal($"/fr/cameras/{camera}/network", answer.Location);
        var saved = await ReadAsync(camera);
        Assert.Equal(("1,2", Facing.Rear, 250, 6.2m), (saved.Lanes, saved.Facing, saved.Heading, saved.Height));
    }

    [Theory]
    [InlineData("mounting", "Lanes", "9")]
    [InlineData("mounting", "Heading", "360")]
    [InlineData("mounting", "Height", "12")]
    [InlineData("mounting", "Tilt", "31")]
    [InlineData("mounting", "Distance", "4")]
    [InlineData("network", "IpAddress", "10.20.30")]
    [InlineData("network", "MacAddress", "00:00:00:00:00:00")]
    [InlineData("model", "Serial", "a;b")]
    public async Task Post_OneWrongValue_SaysWhichAndSavesNothing(string page, string field, string value)
    {
        var (integrator, camera) = await CameraAsync();
        var version = (await ReadAsync(camera)).Version;

        var answer = await integrator.Browser.PostAsync($"/nl/cameras/{camera}/{page}", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Errors.Keys);
        Assert.Equal(value, answer.Value(field));
        Assert.Equal(version, (await ReadAsync(camera)).Version);
    }

    [Fact]
    public async Task PostNetwork_SavesNormalAddresses()
    {
        var (integrator, camera) = await CameraAsync();

        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/network", ("IpAddress", " 10.20.30.4 "), ("MacAddress", "001a.2b3c.4d5e"));

        var saved = await ReadAsync(camera);
        Assert.Equal(("10.20.30.4", "00:1A:2B:3C:4D:5E"), (saved.IpAddress, saved.MacAddress));
    }

    [Fact]
    public async Task PostDuplicate_CopiesTheMountingButNotTheSerial()
    {
        var (integrator, camera) = await CameraAsync();
        await integrator.Browser.PostAsync($"/fr/cameras/{camera}/mounting", ("Lanes", "1"), ("Height", "6,2"));
        var site = (await ReadAsync(camera)).SiteId;
        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}");

        var answer = await integrator.Browser.SubmitAsync(page, "main form button");
        await integrator.Browser.SubmitAsync(page, "main form button");

        var copy = await ReadAsync(Integrator.KeyIn(answer));
        Assert.Equal(("1", 6.2m, 2), (copy.Lanes, copy.Height, copy.Number));
        Assert.Null(copy.Serial);
        Assert.Equal((await ReadAsync(camera)).ModelId, copy.ModelId);
        Assert.Equal(2, await portal.ReadAsync(db => db.Cameras.CountAsync(c => c.SiteId == site)));
    }

    [Fact]
    public async Task PostRemove_Draft_RemovesTheCameraAndKeepsItsNumberFree()
    {
        var (integrator, camera) = await CameraAsync();
        var site = (await ReadAsync(camera)).SiteId;

        var answer = await integrator.Browser.PostAsync($"/fr/cameras/{camera}/remove");

        Assert.Equal($"/fr/sites/{site}", answer.Location);
        Assert.EndsWith("-C02", (await ReadAsync(await integrator.AddCameraAsync(site))).Reference, StringComparison.Ordinal);
    }

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }

    private async Task<(Integrator Integrator, Guid Camera)> CameraAsync()
    {
        var (integrator, site) = await SiteAsync();
        return (integrator, await integrator.AddCameraAsync(site));
    }

    private Task<Camera> ReadAsync(Guid id) => portal.ReadAsync(db => db.Cameras.AsNoTracking().SingleAsync(c => c.Id == id));
}
