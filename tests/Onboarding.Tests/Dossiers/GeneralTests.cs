using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Registration")]
public sealed class GeneralTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_AllFields_SavesThemAndReturnsToTheDossier()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var answer = await integrator.Browser.PostAsync(
            $"/fr/dossiers/{id}/general",
            ("Name", "Bruges"), ("LocalReference", "X-1"), ("InstallationType", "Fixed"), ("PlaceType", "Open"), ("LegalRegime", "CameraAct"),
            ("Purposes", new[] { "Tracing", "Speed" }), ("TargetDate", "27 mars 2026"));

        Assert.Equal($"/fr/dossiers/{id}", answer.Location);
        var dossier = await ReadAsync(id);
        Assert.Equal(("Bruges", "X-1", LegalRegime.CameraAct), (dossier.Name, dossier.LocalReference, dossier.LegalRegime));
        Assert.Equal((Purposes.Tracing | Purposes.Speed, new DateOnly(2026, 3, 27)), (dossier.Purposes, dossier.TargetDate));
    }

    [Fact]
    public async Task PostLater_IncompleteButWellFormed_IsSaved()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();
        var form = await integrator.Browser.GetAsync($"/fr/dossiers/{id}/general");

        var answer = await integrator.Browser.SubmitAsync(form, "button[formaction*=Later]", ("InstallationType", "Mobile"));

        Assert.Equal($"/fr/dossiers/{id}", answer.Location);
        Assert.Equal(InstallationType.Mobile, (await ReadAsync(id)).InstallationType);
    }

    [Fact]
    public async Task Post_UnreadableDate_KeepsWhatWasTypedAndSavesNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/dossiers/{id}/general", ("Name", "Other"), ("TargetDate", "31/02/2026"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["TargetDate"], answer.Errors.Keys);
        Assert.Equal("31/02/2026", answer.Value("TargetDate"));
        Assert.NotEqual("Other", (await ReadAsync(id)).Name);
    }

    [Fact]
    public async Task Post_AfterAColleagueSaved_ShowsBothValuesAndSavesNothing()
    {
        var (integrator, id, mine) = await TwoFormsAsync();

        var answer = await integrator.Browser.SubmitAsync(mine, ("Name", "Mine"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Mine", answer.Value("Name"));
        Assert.Contains("Theirs", answer.Texts("main table td"));
        Assert.Contains("Mine", answer.Texts("main table td"));
        Assert.Equal("Theirs", (await ReadAsync(id)).Name);
    }

    [Fact]
    public async Task Post_AgainAfterTheConflict_SavesWhatWasTyped()
    {
        var (integrator, id, mine) = await TwoFormsAsync();
        var conflict = await integrator.Browser.SubmitAsync(mine, ("Name", "Mine"));

        var answer = await integrator.Browser.SubmitAsync(conflict, "main form");

        Assert.True(answer.IsRedirect, answer.MainText);
        Assert.Equal("Mine", (await ReadAsync(id)).Name);
    }

    [Fact]
    public async Task Post_AgainKeepingOneStoredValue_MixesBoth()
    {
        var (integrator, id, mine) = await TwoFormsAsync();
        var conflict = await integrator.Browser.SubmitAsync(mine, ("Name", "Mine"), ("LocalReference", "MINE"));

        await integrator.Browser.SubmitAsync(conflict, "main form", ("Stored", "Name"));

        var dossier = await ReadAsync(id);
        Assert.Equal(("Theirs", "MINE"), (dossier.Name, dossier.LocalReference));
    }

    private async Task<(Integrator Integrator, Guid Id, PageAnswer Mine)> TwoFormsAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var colleague = await integrator.ColleagueAsync();
        var id = await integrator.OpenDossierAsync();
        var mine = await integrator.Browser.GetAsync($"/fr/dossiers/{id}/general");
        await colleague.PostAsync($"/fr/dossiers/{id}/general", ("Name", "Theirs"));
        return (integrator, id, mine);
    }

    private Task<Dossier> ReadAsync(Guid id) => portal.ReadAsync(db => db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == id));
}
