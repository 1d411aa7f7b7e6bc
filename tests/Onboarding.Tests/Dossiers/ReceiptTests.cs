using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Closures;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Review")]
public sealed class ReceiptTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_MuchLater_StillNamesTheDaysThatWereTold()
    {
        var made = await ReviewCase.CreateAsync(portal);
        var today = BelgianTime.LocalDate(portal.Clock.GetUtcNow().UtcDateTime);
        await CloseAsync(made, today.AddDays(1), today.AddDays(7));
        await made.SubmitAsync();
        var path = $"/fr/dossiers/{made.DossierId}/receipt/{await portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == made.DossierId).Select(s => s.Id).SingleAsync())}";
        var told = await (await portal.SignInAsync(made.Administrator)).GetAsync(path);

        await CloseAsync(made, today.AddDays(8), today.AddDays(30));
        portal.Clock.Advance(TimeSpan.FromDays(40));
        await made.TakeAsync();
        var later = await (await portal.SignInAsync(made.Administrator)).GetAsync(path);

        var calendar = new WorkingCalendar([]);
        var takenUp = calendar.AddWorkingDays(today.AddDays(7), 3);
        Assert.Contains(BelgianDate.Format(takenUp), told.Text("main ol"), StringComparison.Ordinal);
        Assert.Contains(BelgianDate.Format(calendar.AddWorkingDays(takenUp, 10)), told.Text("main ol"), StringComparison.Ordinal);
        Assert.Equal(told.Text("main ol"), later.Text("main ol"));
    }

    private Task CloseAsync(ReviewCase made, DateOnly first, DateOnly last) => portal.SaveAsync(async db =>
        await db.AddAsync(new Closure { PoliceZoneId = made.Zone.Id, FirstDay = first, LastDay = last, LabelFr = "Congé", LabelNl = "Verlof" }));
}
