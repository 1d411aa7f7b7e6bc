using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Reviews.Grid;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed partial class GridTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    [Fact]
    public async Task Get_ShowsEachSiteBeforeItsCamerasWithStatesInWords()
    {
        var grid = await GridCase.CreateAsync(portal, 3);

        var page = await grid.Browser.GetAsync(grid.Path);

        Assert.Equal(4, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Données du site", page.Document.QuerySelector("tbody tr td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("À juger", page.Text($"#i-{grid.Cameras[0]} td"), StringComparison.Ordinal);
        Assert.Contains("rien à signaler", page.Text($"#i-{grid.Cameras[0]} td"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsksTheSameNumberOfQueriesForFiveAndForSixtyCameras()
    {
        var (few, many) = (await GridCase.CreateAsync(portal, 5), await GridCase.CreateAsync(portal, 60));

        await CountAsync(few);

        Assert.Equal(await CountAsync(few), await CountAsync(many));
        Assert.Equal(61, (await many.Browser.GetAsync(many.Path)).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task PostAccept_ReadsAsMuchForFiveAndForSixtyCameras()
    {
        var (few, many) = (await GridCase.CreateAsync(portal, 5), await GridCase.CreateAsync(portal, 60));
        await few.DoAsync(GridCase.Accept, "Model");

        Assert.Equal(await SelectsAsync(few), await SelectsAsync(many));
    }

    [Fact]
    public async Task PostAccept_OfACell_AcceptsThatSectionAlone()
    {
        var grid = await GridCase.CreateAsync(portal, 3);

        var answer = await grid.DoAsync(GridCase.Accept, GridCase.Cell("Mounting", grid.Cameras[1]));

        var item = await grid.ItemAsync(grid.Cameras[1]);
        Assert.Equal((HttpStatusCode.Redirect, grid.Path), (answer.Status, answer.Location));
        Assert.Equal((Verdict.Pending, "Mounting"), (item.Verdict, string.Join(' ', item.AcceptedSections)));
        Assert.Empty((await grid.ItemAsync(grid.Cameras[0])).AcceptedSections);
        Assert.Equal("Cases acceptées\u202f: 1.", (await grid.Browser.FollowAsync(answer)).Notice);
    }

    [Fact]
    public async Task PostAccept_OfARow_AcceptsTheCamera()
    {
        var grid = await GridCase.CreateAsync(portal, 3);

        await grid.DoAsync(GridCase.Accept, GridCase.Row(grid.Cameras[1]));

        Assert.Equal([Verdict.Pending, Verdict.Accepted, Verdict.Pending], await OfCamerasAsync(grid));
    }

    [Fact]
    public async Task PostAccept_OfEveryColumn_AcceptsAllAndItsDocuments()
    {
        var grid = await GridCase.CreateAsync(portal, 3);

        await grid.DoAsync(GridCase.Accept, "Whole", "Model", "Mounting", "Network", "SITE-PLAN");

        var verdicts = await grid.VerdictsAsync();
        Assert.Equal(Verdict.Pending, verdicts[grid.Made.DossierId]);
        Assert.All(verdicts.Where(v => v.Key != grid.Made.DossierId), v => Assert.Equal(Verdict.Accepted, v.Value));
        var plan = await PlanAsync(grid);
        Assert.Equal((EvidenceState.Accepted, grid.Made.KeyUser.Id), (plan.State, plan.JudgedBy));
        Assert.True(await portal.ReadAsync(db => db.History.AnyAsync(h => h.SubjectId == plan.Id && h.Action == "EvidenceAccepted")));
    }

    [Fact]
    public async Task PostAccept_OfAColumn_LeavesAsideWhatACheckDoubts_UntilItIsChosenItself()
    {
        var grid = await GridCase.CreateAsync(portal, 3, doubtful: 1);
        var high = grid.Cameras[2];

        var answer = await grid.DoAsync(GridCase.Accept, "Mounting");

        Assert.Contains("Laissées de côté, à regarder une à une\u202f: 1.", (await grid.Browser.FollowAsync(answer)).Notice, StringComparison.Ordinal);
        Assert.Equal([true, true, false], await AcceptedAsync(grid, "Mounting"));
        await grid.DoAsync(GridCase.Accept, GridCase.Cell("Mounting", high));
        Assert.True((await grid.ItemAsync(high)).HasAccepted("Mounting"));
    }

    [Fact]
    public async Task PostTakeBack_OfARow_MakesItPendingAgain()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        await grid.DoAsync(GridCase.Accept, GridCase.Row(grid.Cameras[0]), GridCase.Row(grid.Cameras[1]));

        await grid.DoAsync(GridCase.TakeBack, GridCase.Row(grid.Cameras[0]));

        Assert.Equal([Verdict.Pending, Verdict.Accepted], await OfCamerasAsync(grid));
        Assert.Equal([false, true], await AcceptedAsync(grid, "Model"));
    }

    [Fact]
    public async Task PostAccept_WithNothingTicked_IsRefused()
    {
        var grid = await GridCase.CreateAsync(portal, 1);

        var answer = await grid.DoAsync(GridCase.Accept);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Cochez au moins une case, une ligne ou une colonne."), (answer.Status, answer.Errors[""]));
    }

    [Fact]
    public async Task PostAccept_OfADocumentThatOneBroughtOneself_IsRefused()
    {
        var grid = await GridCase.CreateAsync(portal, 1);
        var plan = await PlanAsync(grid);
        await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.Id == plan.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.BroughtBy, grid.Made.KeyUser.Id)));

        var answer = await grid.DoAsync(GridCase.Accept, GridCase.Cell("SITE-PLAN", grid.Made.SiteId));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(EvidenceState.Candidate, (await PlanAsync(grid)).State);
    }

    [Theory]
    [InlineData(GridFilter.All, 4)]
    [InlineData(GridFilter.Decide, 3)]
    [InlineData(GridFilter.Findings, 2)]
    public async Task Get_WithAFilter_ShowsOnlyThoseRows(GridFilter filter, int rows)
    {
        var grid = await GridCase.CreateAsync(portal, 3, doubtful: 1);
        await grid.DoAsync(GridCase.Accept, GridCase.Row(grid.Cameras[0]));

        var page = await grid.Browser.GetAsync($"{grid.Path}?show={filter}");

        Assert.Equal(rows, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Index_OfARoundWithManyCameras_LeadsToTheGrid()
    {
        var (few, many) = (await GridCase.CreateAsync(portal, 1), await GridCase.CreateAsync(portal, 5));

        Assert.NotNull((await many.Browser.GetAsync($"/fr/reviews/{many.Made.DossierId}")).Document.QuerySelector($"main a[href='{many.Path}']"));
        Assert.Null((await few.Browser.GetAsync($"/fr/reviews/{few.Made.DossierId}")).Document.QuerySelector($"main a[href='{few.Path}']"));
    }

    /// <summary>The form of one's own grid, sent to another dossier.</summary>
    private static async Task<IEnumerable<Verdict>> OfCamerasAsync(GridCase grid)
    {
        var verdicts = await grid.VerdictsAsync();
        return grid.Cameras.Select(c => verdicts[c]);
    }

    private static async Task<List<bool>> AcceptedAsync(GridCase grid, string section)
    {
        var accepted = new List<bool>();
        foreach (var camera in grid.Cameras)
        {
            accepted.Add((await grid.ItemAsync(camera)).HasAccepted(section));
        }

        return accepted;
    }

    private Task<EvidenceVersion> PlanAsync(GridCase grid) => portal.ReadAsync(db => (
        from file in db.EvidenceFiles
        join version in db.EvidenceVersions on file.Id equals version.EvidenceFileId
        where file.SubjectId == grid.Made.SiteId && file.RequirementCode == "SITE-PLAN"
        select version).AsNoTracking().SingleAsync());

    private async Task<int> CountAsync(GridCase grid)
    {
        var before = portal.Queries.Count;
        await grid.Browser.GetAsync(grid.Path);
        return portal.Queries.Count - before;
    }

    private async Task<int> SelectsAsync(GridCase grid)
    {
        var page = await grid.Browser.GetAsync(grid.Path);
        var before = portal.Selects.Count;
        await grid.Browser.SubmitAsync(page, GridCase.Accept, ("for", new List<string> { "Network" }));
        return portal.Selects.Count - before;
    }
}
