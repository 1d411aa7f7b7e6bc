using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Clocks;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Clocks;

[Trait("Area", "Review")]
public sealed class ClockPanelTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("fr", "Examen", "En cours", "2 jours ouvrables sur 10", "Échéance le {0}.")]
    [InlineData("nl", "Onderzoek", "Loopt", "2 werkdagen van de 10", "Loopt af op {0}.")]
    public async Task Review_ShowsWhatIsUsedAndUntilWhen(string language, params string[] texts)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        AdvanceWorkingDays(2);

        var panel = await PanelAsync(made.KeyUser, $"/{language}/reviews/{made.DossierId}");

        var due = (await ClocksAsync(made))[ClockKind.Review].DueAt!.Value;
        Assert.All(texts, t => Assert.Contains(t.Replace("{0}", Day(due), StringComparison.Ordinal), panel, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "des adaptations sont demandées à l’intégrateur", "si vous répondez aujourd’hui.", "si l’intégrateur répond aujourd’hui.")]
    [InlineData("nl", "de integrator moet aanpassingen doen", "als u vandaag antwoordt.", "als de integrator vandaag antwoordt.")]
    public async Task Dossier_OfWhichTheReviewIsPaused_SaysWhyAndWhatWouldBeToday(string language, string why, string toIntegrator, string toPolice)
    {
        var made = await SentBackAsync();
        AdvanceWorkingDays(3);
        var today = (await ClocksAsync(made))[ClockKind.Review].DueIfResumed(portal.Clock.GetUtcNow().UtcDateTime)!.Value;

        var seenByIntegrator = await PanelAsync(made.Administrator, $"/{language}/dossiers/{made.DossierId}");
        var seenByPolice = await PanelAsync(made.KeyUser, $"/{language}/dossiers/{made.DossierId}");

        Assert.Contains(why, seenByIntegrator, StringComparison.Ordinal);
        Assert.Contains($"{Day(today)} {toIntegrator}", seenByIntegrator, StringComparison.Ordinal);
        Assert.Contains($"{Day(today)} {toPolice}", seenByPolice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_PastTheTerm_SaysHowLate()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        AdvanceWorkingDays(5);

        Assert.Contains("2 jours ouvrables de retard", await PanelAsync(made.Administrator, $"/fr/dossiers/{made.DossierId}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_NeverSent_HasNoPanel()
    {
        var made = await ReviewCase.CreateAsync(portal);

        Assert.Equal("", await PanelAsync(made.Administrator, $"/fr/dossiers/{made.DossierId}"));
    }

    [Theory]
    [InlineData(Role.ProjectManager, true)]
    [InlineData(Role.Auditor, false)]
    public async Task Adjusting_IsOfferedToTheProjectManager(Role role, bool isOffered)
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var page = await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(role))).GetAsync($"/fr/dossiers/{made.DossierId}");

        Assert.Equal(isOffered, page.Document.QuerySelector($"a[href='/fr/dossiers/{made.DossierId}/clocks']") is not null);
    }

    private async Task<ReviewCase> SentBackAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        return made;
    }

    private async Task<string> PanelAsync(PortalUser person, string path)
    {
        var page = await (await portal.SignInAsync(person)).GetAsync(path);
        return string.Join(' ', page.Texts("section[aria-labelledby=clocks]"));
    }

    private void AdvanceWorkingDays(int days)
    {
        var now = BelgianTime.LocalDate(portal.Clock.GetUtcNow().UtcDateTime);
        portal.Clock.Advance(TimeSpan.FromDays(new WorkingCalendar([]).AddWorkingDays(now, days).DayNumber - now.DayNumber));
    }

    private Task<DossierClocks> ClocksAsync(ReviewCase made) => portal.AskAsync<ClockKeeper, DossierClocks>(k => k.ReadAsync(made.DossierId, CancellationToken.None));

    private static string Day(DateTime utc) => BelgianDate.Format(BelgianTime.LocalDate(utc));
}
