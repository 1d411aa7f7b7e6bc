using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Reminders;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reminders;

/// <summary>Reminders over days and weeks, and from several places at once.</summary>
public sealed class ChaseMissingOverTimeTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private JobsHost _host = null!;
    private JobsWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await JobsHost.StartAsync();
        _world = await JobsWorld.CreateAsync(_host);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Run_WhileMailCannotBeSent_DoesNotPileUpDigests()
    {
        await SaveAsync(db => _world.AddItem(db, _world.AddDossier(db).Dossier, "SITE-PLAN", Today.AddDays(7)));
        Assert.Equal(1, await RunAsync());

        _host.Clock.Advance(TimeSpan.FromDays(7));
        await RunAsync();
        Assert.Equal(["anne@visiobel.example", "anpr@visiobel.example"], await RecipientsAsync());

        await _host.WorkOffAsync();
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(2, (await LedgerAsync()).Count(r => r.RecipientId == _world.Contributor.Id));
    }

    [Fact]
    public async Task Job_OverElevenWeeks_SaysEachRungOncePerReaderAndNothingOnADayOff()
    {
        await SaveAsync(db =>
        {
            _world.AddItem(db, _world.AddDossier(db).Dossier, "SITE-PLAN", new DateOnly(2026, 3, 27));
            _world.AddItem(db, _world.AddDossier(db).Dossier, "ORG-DPA", new DateOnly(2026, 4, 3));
        });

        for (var day = 0; day < 77; day++)
        {
            await _host.Get<JobRunner>().RunRecurringAsync(ChaseMissingJob.Name, CancellationToken.None);
            await _host.WorkOffAsync();
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }

        var calendar = new WorkingCalendar([]);
        var ledger = await LedgerAsync();
        Assert.All(ledger, r => Assert.True(calendar.IsWorkingDay(BelgianTime.LocalDate(r.WrittenAt))));
        Assert.All(ledger.GroupBy(r => (r.CaseId, r.RecipientId)), rungs => Assert.Equal(
            rungs.Key.RecipientId == _world.Contributor.Id ? [1, 2, 3, 4] : rungs.Key.RecipientId == _world.Manager.Id ? [3, 4, 5] : [2],
            rungs.OrderBy(r => r.WrittenAt).Select(r => r.Rung)));
        Assert.Equal(2 * (4 + 3 + 1), ledger.Count);
    }

    [Fact]
    public async Task Run_ByTwoNodesAtOnce_WritesEachDigestOnce()
    {
        await SaveAsync(db => _world.AddItem(db, _world.AddDossier(db).Dossier, "SITE-PLAN", Today));

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(RunAsync)));

        Assert.Equal(2, written.Sum());
        Assert.Equal(2, (await RecipientsAsync()).Count);
    }

    private Task SaveAsync(Action<PortalDbContext> change) => _host.SaveAsync<TimeProvider>((_, db) => change(db));

    private Task<int> RunAsync() => _host.Get<ChaseMissing>().RunAsync(CancellationToken.None);

    private Task<List<string>> RecipientsAsync() => _host.ReadAsync(db => db.Outbox.Select(e => e.Recipient!).Distinct().OrderBy(r => r).ToListAsync());

    private Task<List<Reminder>> LedgerAsync() => _host.ReadAsync(db => db.Reminders.ToListAsync());
}
