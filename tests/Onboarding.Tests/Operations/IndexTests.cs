using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Operations;

/// <summary>What the cameras of a dossier do, by the page.</summary>
[Trait("Area", "Review")]
public sealed class IndexTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_AfterTheApproval_ShowsHowManyAreInProductionAndWhatIsMissing()
    {
        var made = await OperationCase.ApprovedAsync(portal);

        var browser = await portal.SignInAsync(made.Made.Administrator);
        var page = await browser.GetAsync(made.Path);

        Assert.Equal("0/1 en production", page.Text("p.p-lead"));
        Assert.Contains("Exigences encore ouvertes", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Texts("main form"));
        Assert.Contains("0/1 en production", (await browser.GetAsync($"/fr/dossiers/{made.Made.DossierId}")).MainText, StringComparison.Ordinal);
        Assert.Contains("0/1 en production", (await browser.GetAsync($"/fr/sites/{made.Made.SiteId}")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Connect_MovesTheCameraMakesItsPlanAndIsInTheHistory()
    {
        var made = await OperationCase.SettledAsync(portal);

        var answer = await PostAsync(made, made.Engineer, OperationalAction.Connect);

        Assert.Equal(made.Path, answer.Location);
        Assert.Equal(OperationalState.NetworkReady, (await made.CameraAsync()).Operation);
        Assert.Equal(4, (await made.TestsAsync()).Count);
        Assert.Contains("CameraConnect", await made.EventsAsync());
    }

    [Fact]
    public async Task Post_ConnectTooEarly_SaysWhyAndMovesNothing()
    {
        var made = await OperationCase.ApprovedAsync(portal);

        var answer = await PostAsync(made, made.Engineer, OperationalAction.Connect);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("exigences encore ouvertes", answer.Errors["Cameras"], StringComparison.Ordinal);
        Assert.Equal(OperationalState.Planned, (await made.CameraAsync()).Operation);
    }

    [Fact]
    public async Task Post_AcceptTestsWithAFailedOne_IsRefused()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        var tests = await made.TestsAsync();
        await made.RecordAsync(tests[0].Id, 500, 600);

        var answer = await PostAsync(made, made.Tester, OperationalAction.AcceptTests);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("essais pas encore réussis (4)", answer.Errors["Cameras"], StringComparison.Ordinal);
        Assert.Equal(OperationalState.NetworkReady, (await made.CameraAsync()).Operation);
    }

    [Fact]
    public async Task Post_GoLive_IsAskedByTheManagerAndConfirmedByTheLead()
    {
        var made = await OperationCase.TestedAsync(portal);
        var manager = await portal.SignInAsync(made.Manager);
        var before = await manager.GetAsync($"{made.Path}?do=GoLive");

        await manager.SubmitAsync(before, null, ("Cameras", new[] { $"{made.Made.CameraId}" }));
        var asked = (await made.CameraAsync()).Operation;
        var again = await manager.SubmitAsync(before, null, ("Cameras", new[] { $"{made.Made.CameraId}" })); // from the page that stood before
        var offered = await manager.GetAsync($"{made.Path}?do=GoLive");
        var confirmed = await PostAsync(made, made.Made.Lead, OperationalAction.GoLive);

        Assert.Equal((OperationalState.Tested, HttpStatusCode.UnprocessableEntity), (asked, again.Status));
        Assert.StartsWith("Vous l’avez demandé vous-même.", again.Errors[""], StringComparison.Ordinal);
        Assert.Empty(offered.Texts("main form"));
        Assert.Contains($"demandé par {made.Manager.FullName}", offered.MainText, StringComparison.Ordinal);
        Assert.Equal((made.Path, OperationalState.InProduction), (confirmed.Location, (await made.CameraAsync()).Operation));
        Assert.Equal(["CameraGoLiveAsked", "CameraGoLive"], (await made.EventsAsync()).Where(e => e.StartsWith("CameraGoLive", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task GoLive_AskedByTheLead_IsRefused()
    {
        var made = await OperationCase.TestedAsync(portal);

        var result = await made.TryAsync(made.Made.Lead, OperationalAction.GoLive);

        Assert.Equal((ChangeStatus.Refused, TwoPersons.AskAsKey), (result.Status, result.Violations[0].Key));
    }

    [Fact]
    public async Task Post_Suspend_AsksReasonAndEnd_AndResumes()
    {
        var made = await OperationCase.InProductionAsync(portal);

        var without = await PostAsync(made, made.Engineer, OperationalAction.Suspend, ("Reason", "Travaux"));
        var past = await PostAsync(made, made.Engineer, OperationalAction.Suspend, ("Reason", "Travaux"), ("Until", "01/03/2026"));
        var unsaid = await PostAsync(made, made.Engineer, OperationalAction.Suspend, ("Until", "20/03/2026"));
        await PostAsync(made, made.Engineer, OperationalAction.Suspend, ("Reason", "Travaux"), ("Until", "20/03/2026"));
        var page = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(made.Path);
        var suspended = (await made.CameraAsync()).Operation;
        await PostAsync(made, made.Made.Lead, OperationalAction.Resume);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (without.Status, past.Status, unsaid.Status));
        Assert.Equal((true, true, true), (without.Errors.ContainsKey("Until"), past.Errors.ContainsKey("Until"), unsaid.Errors.ContainsKey("Reason")));
        Assert.Contains("fin prévue le 20/03/2026", page.MainText, StringComparison.Ordinal);
        Assert.Equal((OperationalState.Suspended, OperationalState.InProduction), (suspended, (await made.CameraAsync()).Operation));
    }

    [Fact]
    public async Task Post_Decommission_IsAskedByTheLeadAndDoneByTheManager()
    {
        var made = await OperationCase.InProductionAsync(portal);

        var unsaid = await PostAsync(made, made.Made.Lead, OperationalAction.Decommission);
        await PostAsync(made, made.Made.Lead, OperationalAction.Decommission, ("Reason", "Carrefour supprimé"));
        var asked = (await made.CameraAsync()).Operation;
        await PostAsync(made, made.Manager, OperationalAction.Decommission);

        Assert.Equal("Indiquez le motif.", unsaid.Errors["Reason"]);
        Assert.Equal((OperationalState.InProduction, OperationalState.Decommissioned), (asked, (await made.CameraAsync()).Operation));
        var told = await portal.ReadAsync(db => db.History.SingleAsync(h => h.DossierId == made.Made.DossierId && h.Action == "CameraDecommission"));
        Assert.Equal("Carrefour supprimé", told.Reason);
        Assert.Contains("0/0 en production", (await (await portal.SignInAsync(made.Manager)).GetAsync(made.Path)).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TestAgain_OpensEveryTestKeepsItsResultsAndVoidsTheRequest()
    {
        var made = await OperationCase.TestedAsync(portal);
        await made.TakeAsync(made.Manager, OperationalAction.GoLive);

        await PostAsync(made, made.Tester, OperationalAction.TestAgain, ("Reason", "Objectif remplacé"));

        Assert.All(await made.TestsAsync(), t => Assert.Equal((AcceptanceState.Open, 1), (t.State, t.Attempts.Count)));
        Assert.Equal(OperationalState.NetworkReady, (await made.CameraAsync()).Operation);
        Assert.False(await portal.ReadAsync(db => db.OperationRequests.AnyAsync(r => r.DossierId == made.Made.DossierId && r.AnsweredAt == null)));
    }

    [Fact]
    public async Task Post_WithoutCamera_AsksForOne()
    {
        var made = await OperationCase.SettledAsync(portal);
        var browser = await portal.SignInAsync(made.Engineer);

        var answer = await browser.PostAsync($"{made.Path}?do=Connect");

        Assert.Equal((HttpStatusCode.BadRequest, "Choisissez au moins une caméra."), (answer.Status, answer.Errors["Cameras"]));
    }

    [Fact]
    public async Task Take_ACameraOfAnotherDossier_FindsNothing()
    {
        var (made, other) = (await OperationCase.SettledAsync(portal), await OperationCase.SettledAsync(portal));

        var result = await made.Made.AsAsync<Portal.Features.Operations.OperationService, ChangeResult>(
            made.Engineer, s => s.TakeAsync(made.Made.DossierId, new(OperationalAction.Connect, [made.Made.CameraId, other.Made.CameraId]), CancellationToken.None));

        Assert.Equal(ChangeStatus.NotFound, result.Status);
        Assert.Equal(OperationalState.Planned, (await made.CameraAsync()).Operation);
    }

    [Fact]
    public async Task Get_Foreign_IsNotFound()
    {
        var made = await OperationCase.ApprovedAsync(portal);
        var stranger = await portal.Data.CreatePersonAsync(Role.KeyUserLead, await portal.Data.CreateZoneAsync());

        var answer = await (await portal.SignInAsync(stranger)).GetAsync(made.Path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<PageAnswer> PostAsync(OperationCase made, PortalUser person, OperationalAction action, params (string, object?)[] fields)
    {
        var browser = await portal.SignInAsync(person);
        return await browser.PostAsync($"{made.Path}?do={action}", [("Cameras", new[] { $"{made.Made.CameraId}" }), .. fields]);
    }
}
