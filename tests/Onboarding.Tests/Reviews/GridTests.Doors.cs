using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>Who may judge in the grid.</summary>
public sealed partial class GridTests
{
    [Fact]
    public async Task Get_ByAKeyUserOfAnotherZone_IsNotFoundAndNeitherIsAPost()
    {
        var (foreign, own) = (await GridCase.CreateAsync(portal, 1), await GridCase.CreateAsync(portal, 1));

        Assert.Equal(HttpStatusCode.NotFound, (await own.Browser.GetAsync(foreign.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CraftAsync(own, foreign.Made.DossierId, foreign.Cameras[0])).Status);
        Assert.Equal(Verdict.Pending, (await foreign.ItemAsync(foreign.Cameras[0])).Verdict);
    }

    [Fact]
    public async Task Post_ByWhoSentItHimself_IsRefusedByEveryButton()
    {
        var own = await GridCase.CreateAsync(portal, 1);
        var made = await ReviewCase.CreateAsync(portal, zone: own.Made.Zone);
        await portal.Data.GiveRoleAsync(own.Made.KeyUser, Role.IntegratorAdministrator, made.Organisation);
        await made.DoneAsync<SubmissionService>(own.Made.KeyUser, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));
        await made.TakeAsync();

        var page = await own.Browser.GetAsync($"/fr/reviews/{made.DossierId}/grid");

        Assert.Empty(page.Document.QuerySelectorAll("main input[type=checkbox], main button"));
        foreach (var button in new[] { GridCase.Accept, GridCase.TakeBack, GridCase.Ask })
        {
            var answer = await CraftAsync(own, made.DossierId, made.CameraId, button);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "Vous avez introduit ce dossier vous-même. Un collègue l’examine."), (answer.Status, answer.Errors[""]));
        }

        Assert.False(await portal.ReadAsync(db => db.SubmissionItems.AnyAsync(i => i.DossierId == made.DossierId && i.Verdict != Verdict.Pending)));
        Assert.False(await portal.ReadAsync(db => db.ChangeItems.AnyAsync(i => i.DossierId == made.DossierId)));
    }

    private static async Task<PageAnswer> CraftAsync(GridCase own, Guid dossier, Guid camera, string button = GridCase.Accept)
    {
        var page = await own.Browser.GetAsync(own.Path);
        page.Document.QuerySelector("tbody input[name=for]")!.SetAttribute("value", GridCase.Row(camera));
        page.Document.QuerySelector("tbody input[name=seen]")!.SetAttribute("value", $"{GridCase.Row(camera)}:bbb");
        var request = FormClient.Request(page, button, ("for", new List<string> { GridCase.Row(camera) }), ("Ask.Severity", "Incorrect"), ("Ask.Text", "?"));
        request.RequestUri = new(request.RequestUri!.ToString().Replace(own.Made.DossierId.ToString(), dossier.ToString(), StringComparison.Ordinal));
        return await own.Browser.SendAsync(request);
    }
}
