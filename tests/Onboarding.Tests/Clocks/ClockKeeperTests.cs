using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Closures;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Clocks;

[Trait("Area", "Review")]
public sealed class ClockKeeperTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly WorkingCalendar Calendar = new([]);

    [Fact]
    public async Task Follow_OverTwoRounds_StoresWhatHappenedToEachClock()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        await made.AnswerAsync(request, "Corrigé.");
        await made.SubmitAsync();
        await made.TakeAsync();
        await made.DoneAsync<ReviewService>(made.KeyUser, s => s.JudgeAnswerAsync(made.DossierId, request, null, None));
        await made.AcceptAllAsync();
        await made.ApproveAsync();

        Assert.Equal(
            [
                "Answer Started, Stopped",
                "Network Started, Paused", // the integrator still owes what the network needs
                "Review Started, Paused, Resumed, Stopped",
                "TakeUp Started, Stopped, Started, Stopped",
            ],
            await EventsAsync(made));
    }

    [Fact]
    public async Task Follow_OfARequestForWhatLacks_SetsTheReviewBackToNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Incomplete);
        await made.SendBackAsync();

        Assert.Equal(["Answer Started", "Review Started, Reset", "TakeUp Started, Stopped"], await EventsAsync(made));
    }

    [Fact]
    public async Task Follow_OfAnApprovalWithRemarks_StartsTheirClock()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Remark);
        await made.DoneAsync<DecisionService>(made.KeyUser, s => s.ApproveAsync(made.DossierId, null, withRemarks: true, null, None));

        Assert.Equal(ClockState.Running, (await ClocksAsync(made))[ClockKind.Remarks].State);
    }

    [Fact]
    public async Task Follow_OfADossierThatIsWithdrawn_StopsWhatRuns()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        await made.DoneAsync<DossierService>(made.Administrator, s => s.WithdrawAsync(made.DossierId, "Plus de budget", None));

        Assert.All((await ClocksAsync(made)).Begun, c => Assert.Equal(ClockState.Stopped, c.State));
    }

    [Fact]
    public async Task Start_KnowsTheClosuresOfItsOwnerAndOfNobodyElse()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var today = Today();
        await CloseAsync(today.AddDays(1), today.AddDays(14), zone: made.Zone.Id);
        await CloseAsync(today.AddDays(1), today.AddDays(30), organisation: made.Organisation.Id);
        await CloseAsync(today.AddDays(1), today.AddDays(40), zone: (await portal.Data.CreateZoneAsync()).Id);

        await made.SubmitAsync();

        Assert.Equal(BelgianTime.EndOfDay(Calendar.AddWorkingDays(today.AddDays(14), 3)), (await ClocksAsync(made))[ClockKind.TakeUp].DueAt);
    }

    [Fact]
    public async Task ClosureAddedLater_MovesNothingThatWasTold()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        var told = (await ClocksAsync(made))[ClockKind.TakeUp].DueAt;

        await CloseAsync(Today(), Today().AddDays(20), zone: made.Zone.Id);
        await made.DoneAsync<DossierUnit>(made.KeyUser, s => s.ChangeAsync(made.DossierId, Permission.ReviewDossier, _ => Task.FromResult(ChangeResult.Done), None));

        Assert.Equal(told, (await ClocksAsync(made))[ClockKind.TakeUp].DueAt);
    }

    [Fact]
    public async Task Read_OfAnEarlierMoment_KnowsNothingOfLater()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        var sent = portal.Clock.GetUtcNow().UtcDateTime;
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await made.TakeAsync();

        var clocks = await portal.AskAsync<ClockKeeper, DossierClocks>(k => k.ReadAsync(made.DossierId, sent, None));

        Assert.Equal((ClockState.Running, ClockState.NotStarted), (clocks[ClockKind.TakeUp].State, clocks[ClockKind.Review].State));
    }

    private DateOnly Today() => BelgianTime.LocalDate(portal.Clock.GetUtcNow().UtcDateTime);

    private Task CloseAsync(DateOnly first, DateOnly last, Guid? organisation = null, Guid? zone = null) => portal.SaveAsync(async db =>
        await db.AddAsync(new Closure { OrganisationId = organisation, PoliceZoneId = zone, FirstDay = first, LastDay = last, LabelFr = "Congé", LabelNl = "Verlof" }));

    private Task<DossierClocks> ClocksAsync(ReviewCase made) => portal.AskAsync<ClockKeeper, DossierClocks>(k => k.ReadAsync(made.DossierId, None));

    /// <summary>One line for each clock.</summary>
    private async Task<IEnumerable<string>> EventsAsync(ReviewCase made)
    {
        var events = await portal.ReadAsync(db => db.ClockEvents.Where(e => e.DossierId == made.DossierId).OrderBy(e => e.Number).ToListAsync());
        return events.GroupBy(e => e.Clock).Select(g => $"{g.Key} {string.Join(", ", g.Select(e => e.Kind))}").Order(StringComparer.Ordinal);
    }
}
