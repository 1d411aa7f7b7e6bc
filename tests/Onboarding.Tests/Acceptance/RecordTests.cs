using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Requirements;
using Onboarding.Tests.Operations;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Acceptance;

/// <summary>Results are written down, judged and kept.</summary>
[Trait("Area", "Review")]
public sealed class RecordTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_AFailureAndItsRepetition_KeepsBothAndShowsTheirIntervals()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        var test = (await made.TestsAsync())[0]; // capture by day: 98 %
        var browser = await portal.SignInAsync(made.Tester);

        var failed = await browser.PostAsync(PathOf(made, test), ("Sample", "100"), ("Hits", "90"), ("MeasuredOn", "02/03/2026"), ("Conditions", "Pluie"));
        var shown = await browser.FollowAsync(failed);
        var state = (await made.TestsAsync())[0].State;
        await browser.PostAsync(PathOf(made, test), ("Sample", "1000"), ("Hits", "995"), ("MeasuredOn", "02/03/2026"));
        var page = await (await portal.SignInAsync(made.Made.Administrator)).GetAsync($"/fr/cameras/{made.Made.CameraId}/tests");

        Assert.Equal(AcceptanceState.Failed, state);
        Assert.Contains("90 sur 100 (90 %). Intervalle à 95 % : de 82,6 à 94,5 %. Seuil : 98 % (version 1).", Plain(shown.MainText), StringComparison.Ordinal);
        Assert.Contains("Refaire l’essai", shown.MainText, StringComparison.Ordinal);
        Assert.Equal(AcceptanceState.Passed, (await made.TestsAsync())[0].State);
        Assert.Contains("Tentative 1", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Tentative 2", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Pluie", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["TestFailedCaptureDay", "TestPassedCaptureDay"], (await made.EventsAsync()).Where(e => e.StartsWith("Test", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_TheLastOne_SettlesTheRequirementOfTheCamera()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        var tests = await made.TestsAsync();
        foreach (var test in tests.Skip(1))
        {
            await made.RecordAsync(test.Id, 600, 600);
        }

        var before = await StateOfRatesAsync(made);
        await made.RecordAsync(tests[0].Id, 600, 600);

        Assert.Equal((RequirementState.Later, RequirementState.Satisfied), (before, await StateOfRatesAsync(made)));
    }

    [Theory]
    [InlineData("100", "101", "02/03/2026", HttpStatusCode.UnprocessableEntity, "Hits")]
    [InlineData("100", "99", "03/03/2026", HttpStatusCode.UnprocessableEntity, "MeasuredOn")]
    [InlineData("0", "0", "02/03/2026", HttpStatusCode.UnprocessableEntity, "Sample")]
    [InlineData("beaucoup", "99", "02/03/2026", HttpStatusCode.BadRequest, "Sample")]
    [InlineData("100", "", "02/03/2026", HttpStatusCode.BadRequest, "Hits")]
    [InlineData("100", "99", "31/02/2026", HttpStatusCode.BadRequest, "MeasuredOn")]
    public async Task Post_WhatCannotBe_SaysSoAtTheFieldAndSavesNothing(string sample, string hits, string on, HttpStatusCode status, string field)
    {
        var made = await OperationCase.NetworkReadyAsync(portal);

        var answer = await (await portal.SignInAsync(made.Tester)).PostAsync(PathOf(made, (await made.TestsAsync())[0]), ("Sample", sample), ("Hits", hits), ("MeasuredOn", on));

        Assert.Equal((status, field), (answer.Status, Assert.Single(answer.Errors).Key));
        Assert.Empty((await made.TestsAsync())[0].Attempts);
    }

    [Fact]
    public async Task Post_TwiceFromOnePage_IsOneAttempt()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        var browser = await portal.SignInAsync(made.Tester);
        var page = await browser.GetAsync(PathOf(made, (await made.TestsAsync())[0]));
        (string, object?)[] fields = [("Sample", "100"), ("Hits", "90"), ("MeasuredOn", "02/03/2026")];

        await browser.SubmitAsync(page, null, fields);
        var again = await browser.SubmitAsync(page, null, fields);

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Single((await made.TestsAsync())[0].Attempts);
    }

    [Fact]
    public async Task Post_ToATestPassedMeanwhile_IsRefused()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        var test = (await made.TestsAsync())[0];
        var browser = await portal.SignInAsync(made.Tester);
        var page = await browser.GetAsync(PathOf(made, test));
        await made.RecordAsync(test.Id, 600, 600);

        var answer = await browser.SubmitAsync(page, null, ("Sample", "100"), ("Hits", "10"), ("MeasuredOn", "02/03/2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Single((await made.TestsAsync())[0].Attempts);
    }

    [Fact]
    public async Task Get_OfACameraOutOfTheTests_OffersNoForm()
    {
        var made = await OperationCase.TestedAsync(portal);

        var page = await (await portal.SignInAsync(made.Tester)).GetAsync(PathOf(made, (await made.TestsAsync())[0]));

        Assert.Empty(page.Texts("main form"));
        Assert.Equal(OperationalState.Tested, (await made.CameraAsync()).Operation);
    }

    [Fact]
    public async Task Get_ATestOfAnotherCamera_IsNotFound()
    {
        var (made, other) = (await OperationCase.NetworkReadyAsync(portal), await OperationCase.NetworkReadyAsync(portal));

        var answer = await (await portal.SignInAsync(made.Tester)).GetAsync(PathOf(made, (await other.TestsAsync())[0]));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    /// <summary>With common spaces, for the eye.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static string PathOf(OperationCase made, AcceptanceTest test) => $"/fr/cameras/{made.Made.CameraId}/tests/{test.Id}";

    private Task<RequirementState> StateOfRatesAsync(OperationCase made) => portal.ReadAsync(db =>
        db.RequirementItems.Where(i => i.DossierId == made.Made.DossierId && i.Code == AcceptanceTest.RequirementCode).Select(i => i.State).SingleAsync());
}
