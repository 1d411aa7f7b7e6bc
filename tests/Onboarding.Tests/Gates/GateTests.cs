using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Tests.Operations;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Gates;

/// <summary>The decision on a gate, by its page.</summary>
[Trait("Area", "Review")]
public sealed class GateTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_Pass_OpensTheNextGateAndWhatItAsks()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var answer = await DecideAsync(made, made.Manager, ("Decision", "Pass"));

        Assert.Equal($"/fr/dossiers/{made.Made.DossierId}/gates", answer.Location);
        Assert.Equal(Stage.NetworkReady, await made.StageAsync());
        Assert.True(await portal.ReadAsync(db => db.StageOpenings.AnyAsync(o => o.DossierId == made.Made.DossierId && o.Stage == Stage.NetworkReady)));
        Assert.Equal(RequirementState.Missing, await portal.ReadAsync(db => db.RequirementItems.Where(i => i.DossierId == made.Made.DossierId && i.Code == "TST-READ").Select(i => i.State).SingleAsync()));
        Assert.Contains("GatePass", await made.EventsAsync());
    }

    [Fact]
    public async Task Get_WhatIsNotReady_CannotBePassed()
    {
        var made = await OperationCase.ApprovedAsync(portal);

        var page = await (await portal.SignInAsync(made.Manager)).GetAsync(PathOf(made));

        Assert.Equal(["Fail", "AskWaiver"], page.Document.QuerySelectorAll("input[name=Decision]").Select(i => i.GetAttribute("value")));
        Assert.Contains("Matrice de flux", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PassFromAPageThatIsOld_IsAConflictAndPassesNothing()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        var browser = await portal.SignInAsync(made.Manager);
        var page = await browser.GetAsync(PathOf(made));
        await made.TakeAsync(made.Engineer, Domain.Operations.OperationalAction.Disconnect, "Liaison coupée");

        var answer = await browser.SubmitAsync(page, null, ("Decision", "Pass"));

        Assert.Equal((HttpStatusCode.Conflict, Stage.Approval), (answer.Status, await made.StageAsync()));
    }

    [Fact]
    public async Task Post_PassWithConditions_GivesTheIntegratorATaskThatWhoAskedItCloses()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        await DecideAsync(made, made.Manager, ("Decision", "PassWithConditions"), ("Conditions[0].Title", "Remplacer le commutateur"), ("Conditions[0].Owner", "Integrator"), ("Conditions[0].DueOn", "20/03/2026"));
        var tasks = (await (await portal.SignInAsync(made.Made.Administrator)).GetAsync("/fr/actions")).MainText;
        var byAnother = await (await portal.SignInAsync(made.Made.Lead)).GetAsync($"/fr/dossiers/{made.Made.DossierId}/gates");
        var closed = await (await portal.SignInAsync(made.Manager)).PostAsync($"/fr/dossiers/{made.Made.DossierId}/gates");

        Assert.Contains("Remplacer le commutateur", tasks, StringComparison.Ordinal);
        Assert.Contains("Remplacer le commutateur", byAnother.MainText, StringComparison.Ordinal);
        Assert.Empty(byAnother.Texts("main form"));
        Assert.Equal(HttpStatusCode.Redirect, closed.Status);
        Assert.False(await portal.ReadAsync(db => db.GateConditions.AnyAsync(c => c.DossierId == made.Made.DossierId && c.ClosedAt == null)));
        Assert.DoesNotContain("Remplacer le commutateur", (await (await portal.SignInAsync(made.Made.Administrator)).GetAsync("/fr/actions")).MainText, StringComparison.Ordinal);
        Assert.Equal(Stage.NetworkReady, await made.StageAsync());
    }

    [Theory]
    [InlineData(null, null, null, "Conditions[0].Title")]
    [InlineData("Remplacer", null, "20/03/2026", "Conditions[0].Title")]
    [InlineData("Remplacer", "Network", "01/03/2026", "Conditions[0].DueOn")]
    public async Task Post_PassWithConditions_ThatAreNotComplete_SaysSoAndPassesNothing(string? title, string? owner, string? due, string field)
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var answer = await DecideAsync(made, made.Manager, ("Decision", "PassWithConditions"), ("Conditions[0].Title", title), ("Conditions[0].Owner", owner), ("Conditions[0].DueOn", due));

        Assert.Equal((HttpStatusCode.BadRequest, field, Stage.Approval), (answer.Status, Assert.Single(answer.Errors).Key, await made.StageAsync()));
    }

    [Fact]
    public async Task Post_ATextThatIsTooLong_IsRefusedAtItsField()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var answer = await DecideAsync(made, made.Manager, ("Decision", "PassWithConditions"), ("Reason", new string('x', GateReview.ReasonMaxLength + 1)),
            ("Conditions[0].Title", new string('x', GateCondition.TitleMaxLength + 1)), ("Conditions[0].Owner", "Network"), ("Conditions[0].DueOn", "20/03/2026"));

        Assert.Equal((HttpStatusCode.BadRequest, "Conditions[0].Title,Reason"), (answer.Status, string.Join(',', answer.Errors.Keys.Order(StringComparer.Ordinal))));
    }

    [Fact]
    public async Task Post_AWaiver_IsAskedByOneAndConfirmedByTheOther()
    {
        var made = await OperationCase.ApprovedAsync(portal);
        var open = await OpenAsync(made);

        var unsaid = await DecideAsync(made, made.Manager, ("Decision", "AskWaiver"));
        await DecideAsync(made, made.Manager, ("Decision", "AskWaiver"), ("Reason", "Plan connu du réseau"));
        var own = await DecideAsync(made, made.Manager, ("Decision", "ConfirmWaiver"));
        var colleague = await DecideAsync(made, await portal.Data.CreatePersonAsync(Role.ProjectManager), ("Decision", "ConfirmWaiver"));
        var stage = await made.StageAsync();
        await DecideAsync(made, made.Made.Lead, ("Decision", "ConfirmWaiver"));

        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, Stage.Approval), (own.Status, colleague.Status, stage));
        Assert.StartsWith("Vous l’avez demandé vous-même.", own.Errors["Decision"], StringComparison.Ordinal);
        Assert.Equal((true, 0, Stage.NetworkReady), (open > 0, await OpenAsync(made), await made.StageAsync()));
        Assert.Equal(GateState.Waived, await portal.ReadAsync(db => db.GateReviews.Where(r => r.DossierId == made.Made.DossierId).Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task Post_FailAndReopen_AskAReasonAndComputeTheStateAgain()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var unsaid = await DecideAsync(made, made.Made.Lead, ("Decision", "Fail"));
        await DecideAsync(made, made.Made.Lead, ("Decision", "Fail"), ("Reason", "Coupures chaque nuit"));
        var failed = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync(PathOf(made));
        await DecideAsync(made, made.Made.Lead, ("Decision", "Reopen"), ("Reason", "Liaison remplacée"));
        var reopened = await (await portal.SignInAsync(made.Manager)).GetAsync(PathOf(made));

        Assert.Equal("Indiquez le motif.", unsaid.Errors["Reason"]);
        Assert.Contains("Coupures chaque nuit", failed.MainText, StringComparison.Ordinal);
        Assert.Equal(["Pass", "PassWithConditions", "Fail"], reopened.Document.QuerySelectorAll("input[name=Decision]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Get_AnEarlierGate_SaysHowItIsPassed()
    {
        var made = await OperationCase.ApprovedAsync(portal);

        var page = await (await portal.SignInAsync(made.Manager)).GetAsync($"/fr/dossiers/{made.Made.DossierId}/gates/2");

        Assert.Contains("Franchi quand la police approuve le dossier.", page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Texts("main form"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task Get_NoSuchGate_IsNotFound(string number)
    {
        var made = await OperationCase.ApprovedAsync(portal);

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync(made.Manager)).GetAsync($"/fr/dossiers/{made.Made.DossierId}/gates/{number}")).Status);
    }

    private static string PathOf(OperationCase made) => $"/fr/dossiers/{made.Made.DossierId}/gates/3";

    private async Task<PageAnswer> DecideAsync(OperationCase made, PortalUser person, params (string, object?)[] fields) =>
        await (await portal.SignInAsync(person)).PostAsync(PathOf(made), fields);

    private async Task<int> OpenAsync(OperationCase made) => (await portal.ReadAsync(db => db.RequirementItems.Where(i => i.DossierId == made.Made.DossierId).ToListAsync()))
        .Count(i => i.IsBlocking && i.DueBy <= Stage.NetworkReady && !i.State.IsSettled() && i.State != RequirementState.NotApplicable);
}
