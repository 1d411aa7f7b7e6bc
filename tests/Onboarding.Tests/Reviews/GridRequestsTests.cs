using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>One request for many cells, the answers to it, and what happens when a colleague judges the same cells meanwhile.</summary>
[Trait("Area", "Review")]
public sealed class GridRequestsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Height = $"Camera.{nameof(Camera.Height)}";

    [Fact]
    public async Task PostAsk_OfAColumn_NotesOneDraftForEachCamera()
    {
        var grid = await GridCase.CreateAsync(portal, 3);

        var answer = await grid.AskAsync(Height, " Mesurez à nouveau. ", "Mounting");

        var requests = await grid.RequestsAsync();
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(grid.Cameras, requests.Select(r => r.TargetId));
        Assert.All(requests, r => Assert.Equal((ChangeItemState.Draft, "Height", "Mesurez à nouveau.", Severity.Incorrect), (r.State, r.Field, r.Text, r.Severity)));
        Assert.Equal([1, 2, 3], requests.Select(r => r.Number));
        Assert.All((await grid.VerdictsAsync()).Where(v => grid.Cameras.Contains(v.Key)), v => Assert.Equal(Verdict.ChangeAsked, v.Value));
        Assert.Equal(3, (await grid.Browser.GetAsync($"/fr/reviews/{grid.Made.DossierId}/requests")).Document.QuerySelectorAll("ol.p-lines > li").Length);
        Assert.Contains("Adaptation demandée", (await grid.Browser.GetAsync(grid.Path)).Texts($"#i-{grid.Cameras[0]} td")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAsk_SentTwice_NotesEachRequestOnce()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        var page = await grid.Browser.GetAsync(grid.Path);
        (string, object?)[] typed = [("for", new List<string> { "Mounting" }), ("Ask.Severity", "Incorrect"), ("Ask.Text", "Vérifiez.")];

        await grid.Browser.SubmitAsync(page, GridCase.Ask, typed);
        var second = await grid.Browser.SubmitAsync(page, GridCase.Ask, typed);

        Assert.Equal(HttpStatusCode.Redirect, second.Status);
        Assert.Equal(2, (await grid.RequestsAsync()).Count);
    }

    [Fact]
    public async Task PostAsk_WithoutText_ReturnsErrorKeepsTheTicksAndNotesNothing()
    {
        var grid = await GridCase.CreateAsync(portal, 2);

        var answer = await grid.AskAsync(Height, " ", "Mounting");

        Assert.Equal((HttpStatusCode.BadRequest, "Expliquez ce qui doit changer."), (answer.Status, answer.Errors["Ask.Text"]));
        Assert.Equal(["Mounting"], Ticked(answer));
        Assert.Empty(await grid.RequestsAsync());
    }

    [Theory]
    [InlineData("Whole")]
    [InlineData("Model")]
    [InlineData("SITE-PLAN")]
    public async Task PostAsk_AboutAFieldThatACellDoesNotHave_IsRefused(string column)
    {
        var grid = await GridCase.CreateAsync(portal, 2);

        var answer = await grid.AskAsync(Height, "Mesurez.", column);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(await grid.RequestsAsync());
    }

    [Fact]
    public async Task PostAsk_WithAReadyReason_NeedsNoText_AndIsReadInBothLanguages()
    {
        var grid = await GridCase.CreateAsync(portal, 2);

        await grid.Browser.SubmitAsync(await grid.Browser.GetAsync(grid.Path), GridCase.Ask, ("for", new List<string> { "Whole" }), ("Ask.Severity", nameof(Severity.Incorrect)), ("Ask.Reason", "POSITION"));

        Assert.All(await grid.RequestsAsync(), r => Assert.Equal(
            ("Les coordonnées ne correspondent pas à l’adresse.", "De coördinaten komen niet overeen met het adres.", ""), (r.ReasonFr, r.ReasonNl, r.Text)));
        Assert.NotEmpty(await grid.RequestsAsync());
    }

    [Fact]
    public async Task PostAsk_OfADocument_IsAboutItsRequirement()
    {
        var grid = await GridCase.CreateAsync(portal, 1);

        await grid.AskAsync("", "Illisible.", "SITE-PLAN");

        var request = Assert.Single(await grid.RequestsAsync());
        Assert.Equal((ChangeTarget.Evidence, await grid.Made.RequirementAsync("SITE-PLAN")), (request.Target, request.TargetId));
    }

    [Fact]
    public async Task PostAccept_OfACellThatAColleagueQuestionedMeanwhile_Is409NamesItAndKeepsTheRest()
    {
        var grid = await GridCase.CreateAsync(portal, 3);
        var page = await grid.Browser.GetAsync(grid.Path);
        await grid.Made.DoneAsync<RequestDrafts>(grid.Made.Colleague, s => s.AskAsync(
            grid.Made.DossierId, new(Guid.CreateVersion7(), ChangeTarget.Camera, grid.Cameras[1], nameof(Camera.Height), Severity.Incorrect, "?"), CancellationToken.None));

        var answer = await grid.Browser.SubmitAsync(page, GridCase.Accept, ("for", new List<string> { "Mounting" }), ("Ask.Text", "Pas encore envoyé."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var name = (await grid.ItemAsync(grid.Cameras[1])).Name;
        Assert.StartsWith($"{name}, ", answer.Text("[aria-labelledby=meanwhile] li"), StringComparison.Ordinal);
        Assert.Contains("Adaptation demandée", answer.Text("[aria-labelledby=meanwhile] li"), StringComparison.Ordinal);
        Assert.Equal([GridCase.Cell("Mounting", grid.Cameras[0]), GridCase.Cell("Mounting", grid.Cameras[2])], Ticked(answer));
        Assert.Equal("Pas encore envoyé.", answer.Value("Ask.Text"));
        Assert.Empty((await grid.ItemAsync(grid.Cameras[0])).AcceptedSections);

        await grid.Browser.SubmitAsync(answer, GridCase.Accept);
        Assert.Equal(["Mounting"], (await grid.ItemAsync(grid.Cameras[0])).AcceptedSections);
        Assert.Empty((await grid.ItemAsync(grid.Cameras[1])).AcceptedSections);
    }

    [Fact]
    public async Task PostAccept_OfWhatAColleagueAcceptedMeanwhile_IsNoConflict()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        var page = await grid.Browser.GetAsync(grid.Path);
        await grid.Made.DoneAsync<ReviewService>(grid.Made.Colleague, s => s.JudgeItemAsync(grid.Made.DossierId, grid.Cameras[0], accept: true, CancellationToken.None));

        var answer = await grid.Browser.SubmitAsync(page, GridCase.Accept, ("for", new List<string> { "Mounting" }));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(Verdict.Accepted, (await grid.ItemAsync(grid.Cameras[0])).Verdict);
        Assert.Equal(["Mounting"], (await grid.ItemAsync(grid.Cameras[1])).AcceptedSections);
    }

    [Fact]
    public async Task PostAccept_AfterTheRoundEnded_Is409()
    {
        var grid = await GridCase.CreateAsync(portal, 1);
        var page = await grid.Browser.GetAsync(grid.Path);
        await grid.Made.AskAsync(ChangeTarget.Site, grid.Made.SiteId);
        await grid.Made.SendBackAsync();
        await grid.Made.AnswerAsync((await grid.RequestsAsync())[0].Id, "Rien à changer.");
        await grid.Made.SubmitAsync();
        await grid.Made.TakeAsync();

        var answer = await grid.Browser.SubmitAsync(page, GridCase.Accept, ("for", new List<string> { "Model" }));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Empty((await grid.ItemAsync(grid.Cameras[0])).AcceptedSections);
    }

    [Fact]
    public async Task Answers_AreShownAndAcceptedOnlyWhenTheirCellIsChosen()
    {
        var grid = await AnsweredAsync();

        var page = await grid.Browser.GetAsync(grid.Path);
        Assert.Contains("Réponse à juger", page.Texts($"#i-{grid.Cameras[0]} td")[1], StringComparison.Ordinal);
        Assert.Contains("1 donnée modifiée", page.Texts($"#i-{grid.Cameras[0]} td")[1], StringComparison.Ordinal);
        await grid.DoAsync(GridCase.Accept, "Mounting");
        Assert.All(await grid.RequestsAsync(), r => Assert.Equal(ChangeItemState.Answered, r.State));

        await grid.DoAsync(GridCase.Accept, [.. grid.Cameras.Select(c => GridCase.Cell("Mounting", c))]);

        Assert.All(await grid.RequestsAsync(), r => Assert.Equal(ChangeItemState.Closed, r.State));
        Assert.Equal(["Mounting"], (await grid.ItemAsync(grid.Cameras[0])).AcceptedSections);
    }

    [Fact]
    public async Task PostAsk_OfWhatWasAnswered_AsksItAgain()
    {
        var grid = await AnsweredAsync();

        await grid.AskAsync("", "Toujours faux.", [.. grid.Cameras.Select(c => GridCase.Cell("Mounting", c))]);

        Assert.All(await grid.RequestsAsync(), r => Assert.Equal((ChangeItemState.Open, "Toujours faux."), (r.State, r.ReopenReason)));
        Assert.Equal(Verdict.ChangeAsked, (await grid.ItemAsync(grid.Cameras[1])).Verdict);
    }

    /// <summary>The height of two cameras was asked, changed and sent again.</summary>
    private async Task<GridCase> AnsweredAsync()
    {
        var grid = await GridCase.CreateAsync(portal, 2);
        await grid.AskAsync(Height, "Mesurez.", "Mounting");
        await grid.Made.SendBackAsync();
        foreach (var (request, camera) in (await grid.RequestsAsync()).Select(r => (r.Id, r.TargetId)))
        {
            var version = await portal.ReadAsync(db => db.Cameras.Where(c => c.Id == camera).Select(c => c.Version).SingleAsync());
            await grid.Made.DoneAsync<CameraService>(grid.Made.Administrator, s => s.ChangeAsync(grid.Made.DossierId, camera, version, c => c.Height = 6.1m, CancellationToken.None));
            await grid.Made.AnswerAsync(request, null);
        }

        await grid.Made.SubmitAsync();
        await grid.Made.TakeAsync();
        return grid;
    }

    private static IEnumerable<string> Ticked(PageAnswer page) =>
        page.Document.QuerySelectorAll("input[name=for]").Where(b => b.HasAttribute("checked")).Select(b => b.GetAttribute("value")!);
}
