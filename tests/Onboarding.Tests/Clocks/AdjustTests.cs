using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Closures;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Clocks;

[Trait("Area", "Review")]
public sealed class AdjustTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "Adapter un délai")]
    [InlineData("nl", "Een termijn aanpassen")]
    public async Task Get_OffersTheClocksThatTick(string language, string title)
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var page = await (await ManagerAsync()).GetAsync($"/{language}/dossiers/{made.DossierId}/clocks");

        Assert.EndsWith(title, page.Title, StringComparison.Ordinal);
        Assert.Equal(["Review"], page.Document.QuerySelectorAll("input[name=Clock]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Get_OfADossierWithoutAClock_SaysSo()
    {
        var made = await ReviewCase.CreateAsync(portal);

        var page = await (await ManagerAsync()).GetAsync($"/fr/dossiers/{made.DossierId}/clocks");

        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Contains("il n’y a rien à adapter", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAnExtension_MovesTheTermAndTheTurnAndStandsInTheHistory()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await ManagerAsync();

        var answer = await browser.PostAsync(Path(made), ("Clock", "Review"), ("Adjustment", "Extend"), ("WorkingDays", 5), ("Reason", "Congé du rapporteur"));

        Assert.Equal("Le délai est adapté.", (await browser.FollowAsync(answer)).Notice);
        var clock = await ClockAsync(made);
        Assert.Equal((15, clock.DueAt), (clock.TargetWorkingDays, await portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == made.DossierId).Select(d => d.Standing.ActBy).SingleAsync())));
        Assert.Equal("Congé du rapporteur", await portal.ReadAsync(db => db.History.Where(h => h.DossierId == made.DossierId && h.Action == "ClockExtended").Select(h => h.Reason).SingleAsync()));
    }

    [Fact]
    public async Task Post_OfARecalculation_LetsTheClosuresOfTodayCount()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var before = (await ClockAsync(made)).DueAt;
        var today = Domain.Calendar.BelgianTime.LocalDate(portal.Clock.GetUtcNow().UtcDateTime);
        await portal.SaveAsync(async db => await db.AddAsync(new Closure { PoliceZoneId = made.Zone.Id, FirstDay = today.AddDays(1), LastDay = today.AddDays(7), LabelFr = "Congé", LabelNl = "Verlof" }));

        await (await ManagerAsync()).PostAsync(Path(made), ("Clock", "Review"), ("Adjustment", "Rebase"), ("Reason", "La zone était fermée"));

        Assert.Equal(before!.Value.AddDays(7).Date, (await ClockAsync(made)).DueAt!.Value.Date);
    }

    [Theory]
    [InlineData("Review", "Extend", null, "raison", "WorkingDays")]
    [InlineData("Review", "Extend", 0, "raison", "WorkingDays")]
    [InlineData("Review", "Extend", 61, "raison", "WorkingDays")]
    [InlineData("Review", "Rebase", null, null, "Reason")]
    [InlineData(null, "Rebase", null, "raison", "Clock")]
    [InlineData("Review", null, null, "raison", "Adjustment")]
    public async Task Post_WithoutWhatItNeeds_AdjustsNothing(string? clock, string? adjustment, int? days, string? reason, string field)
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var answer = await (await ManagerAsync()).PostAsync(Path(made), ("Clock", clock), ("Adjustment", adjustment), ("WorkingDays", days), ("Reason", reason));

        Assert.Equal((HttpStatusCode.BadRequest, field), (answer.Status, Assert.Single(answer.Errors).Key));
        Assert.Equal(1, (await ClockAsync(made)).LastNumber);
    }

    [Fact]
    public async Task Post_AfterTheClockStopped_SaysThatItDoesNotRun()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await ManagerAsync();
        var page = await browser.GetAsync(Path(made));
        await made.DoneAsync<Portal.Features.Reviews.DecisionService>(made.KeyUser, s => s.RejectAsync(made.DossierId, null, "Non.", CancellationToken.None));

        var answer = await browser.SubmitAsync(page, ("Clock", "Review"), ("Adjustment", "Extend"), ("WorkingDays", 5), ("Reason", "raison"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Ce délai ne court pas pour le moment\u202F: il n’y a rien à adapter.", answer.Errors[""]);
    }

    [Theory]
    [InlineData(Role.KeyUserLead)]
    [InlineData(Role.IntegratorAdministrator)]
    public async Task Get_ByAnybodyElse_IsForbidden(Role role)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var person = role == Role.KeyUserLead ? made.Lead : made.Administrator;

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignInAsync(person)).GetAsync(Path(made))).Status);
    }

    private static string Path(ReviewCase made) => $"/fr/dossiers/{made.DossierId}/clocks";

    private async Task<FormClient> ManagerAsync() => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.ProjectManager));

    private async Task<Clock> ClockAsync(ReviewCase made) =>
        (await portal.AskAsync<ClockKeeper, DossierClocks>(k => k.ReadAsync(made.DossierId, CancellationToken.None)))[ClockKind.Review];
}
