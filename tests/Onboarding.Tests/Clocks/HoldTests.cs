using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Features.Gates;
using Onboarding.Tests.Operations;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Clocks;

/// <summary>The term of the tests stands still while the weather or road works do not let anybody test.</summary>
[Trait("Area", "Review")]
public sealed class HoldTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "Route fermée pour travaux";

    [Theory]
    [InlineData("fr", "si le délai reprend aujourd’hui.")]
    [InlineData("nl", "als de termijn vandaag weer begint te lopen.")]
    public async Task Hold_StopsTheTerm_UntilItIsReleased(string language, string ifReleased)
    {
        var made = await InTestAsync();
        await AdjustAsync(made, "Hold");
        portal.Clock.Advance(TimeSpan.FromDays(7));
        await made.RecordAsync((await made.TestsAsync())[0].Id, 600, 600);
        var held = await ClockAsync(made);
        var panel = (await (await portal.SignInAsync(made.Manager)).GetAsync($"/{language}/dossiers/{made.Made.DossierId}")).MainText;
        await AdjustAsync(made, "Release");

        Assert.True(held.IsHeld);
        Assert.Contains(Reason, panel, StringComparison.Ordinal);
        Assert.Contains(ifReleased, panel, StringComparison.Ordinal);
        var released = await ClockAsync(made);
        Assert.Equal((ClockState.Running, 5), (released.State, released.Lasted(Assert.Single(released.Pauses), portal.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(["ClockHeld", "ClockReleased"], await portal.ReadAsync(db => db.History.Where(h => h.DossierId == made.Made.DossierId && h.Action.StartsWith("Clock")).OrderBy(h => h.At).Select(h => h.Action).ToListAsync()));
    }

    [Fact]
    public async Task Hold_EndsWithWhatItMeasures()
    {
        var made = await InTestAsync();
        await AdjustAsync(made, "Hold");

        foreach (var test in await made.TestsAsync())
        {
            await made.RecordAsync(test.Id, 600, 600);
        }

        await made.TakeAsync(made.Tester, Domain.Operations.OperationalAction.AcceptTests);
        await made.SettleAsync();
        await made.Made.DoneAsync<GateService>(made.Manager, s => s.DecideAsync(made.Made.DossierId, new(Stage.Tested, GateAction.Pass, GateState.Ready), CancellationToken.None));

        Assert.Equal(ClockState.Stopped, (await ClockAsync(made)).State);
    }

    [Theory]
    [InlineData("Hold", "Hold", "Ce délai est déjà en pause.")]
    [InlineData(null, "Release", "Personne n’a mis ce délai en pause.")]
    public async Task Adjust_WhatIsNotPossible_SaysWhy(string? before, string adjustment, string expected)
    {
        var made = await InTestAsync();
        if (before is not null)
        {
            await AdjustAsync(made, before);
        }

        var answer = await AdjustAsync(made, adjustment);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, expected), (answer.Status, answer.Errors[""]));
    }

    [Fact]
    public void Hold_OfAnotherClock_IsRefused()
    {
        var review = new Clock(ClockKind.Review);
        review.Apply(new() { DossierId = Guid.NewGuid(), Clock = ClockKind.Review, Number = 1, Kind = ClockEventKind.Started, At = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc), WorkingDays = 10 });

        Assert.Equal("Clocks.NotHoldable", ClockAdjustmentRule.Obstacle(ClockAdjustment.Hold, review)?.Key);
        Assert.Throws<ForbiddenActionException>(() => new DossierClocks([]).Hold(ClockKind.Review, Guid.NewGuid(), Guid.NewGuid(), Reason, DateTime.UnixEpoch));
        Assert.Throws<ForbiddenActionException>(() => new DossierClocks([]).Release(ClockKind.Test, Guid.NewGuid(), Guid.NewGuid(), Reason, DateTime.UnixEpoch));
    }

    /// <summary>Past G3: the site waits to be tested.</summary>
    private async Task<OperationCase> InTestAsync()
    {
        var made = await OperationCase.NetworkReadyAsync(portal);
        await made.Made.DoneAsync<GateService>(made.Manager, s => s.DecideAsync(made.Made.DossierId, new(Stage.NetworkReady, GateAction.Pass, GateState.Ready), CancellationToken.None));
        return made;
    }

    private async Task<PageAnswer> AdjustAsync(OperationCase made, string adjustment) => await (await portal.SignInAsync(made.Manager)).PostAsync(
        $"/fr/dossiers/{made.Made.DossierId}/clocks", ("Clock", "Test"), ("Adjustment", adjustment), ("Reason", Reason));

    private async Task<Clock> ClockAsync(OperationCase made) =>
        (await portal.AskAsync<ClockKeeper, DossierClocks>(k => k.ReadAsync(made.Made.DossierId, CancellationToken.None)))[ClockKind.Test];
}
