using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reminders;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reminders;

/// <summary>Reminders on a database file, from the first working day of March 2026.</summary>
public sealed class ChaseMissingTests : IAsyncLifetime
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
    public async Task Run_OnTheDueDay_WritesOneDigestToEachPersonAndMailboxWithItsLedger()
    {
        await SaveAsync(db =>
        {
            var dossier = _world.AddDossier(db).Dossier;
            _world.AddItem(db, dossier, "SITE-PLAN", Today);
            _world.AddItem(db, dossier, "ORG-DPA", Today);
        });

        Assert.Equal(2, await RunAsync());

        Assert.Equal(["anne@visiobel.example", "anpr@visiobel.example"], await RecipientsAsync());
        var ledger = await LedgerAsync();
        Assert.Equal(4, ledger.Count);
        Assert.All(ledger, r => Assert.Equal((2, ReminderLadder.PolicyVersion, ReminderKind.Piece), (r.Rung, r.PolicyVersion, r.Kind)));
        Assert.Equal(new[] { _world.Contributor.Id, _world.Organisation.Id }.Order(), ledger.Select(r => r.RecipientId).Distinct().Order());
    }

    [Fact]
    public async Task Run_Twice_WritesNothingMore()
    {
        await SaveAsync(db => _world.AddItem(db, _world.AddDossier(db).Dossier, "SITE-PLAN", Today));

        Assert.Equal(2, await RunAsync());
        Assert.Equal(0, await RunAsync());

        await _host.WorkOffAsync();
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Run_WithNothingToSay_WritesNoMail()
    {
        await SaveAsync(db =>
        {
            var dossier = _world.AddDossier(db).Dossier;
            _world.AddItem(db, dossier, "SITE-PLAN", Today.AddDays(30));
            _world.AddItem(db, dossier, "SITE-PHOTO", Today, RequirementState.Satisfied);
            _world.AddItem(db, dossier, "ORG-DPA", Today, RequirementState.BeingChecked);
        });

        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Run_ForWhoLeft_WritesNothing()
    {
        var gone = JobsWorld.Person("Guy Gone", "gone@visiobel.example", Language.Fr);
        gone.IsActive = false;
        var expired = JobsWorld.Person("Eva Expired", "expired@visiobel.example", Language.Fr);
        await SaveAsync(db =>
        {
            _world.Join(db, gone, Role.IntegratorAdministrator);
            _world.Join(db, expired, Role.IntegratorAdministrator, until: JobsHost.Monday.UtcDateTime);
            _world.AddItem(db, _world.AddDossier(db).Dossier, "SITE-PLAN", Today);
        });

        await RunAsync();

        Assert.Equal(["anne@visiobel.example", "anpr@visiobel.example"], await RecipientsAsync());
    }

    [Fact]
    public async Task Run_ForPiecesOfTheZone_TellsItsKeyUsersButNeverOfADraftTheyCannotSee()
    {
        await SaveAsync(db =>
        {
            _world.AddItem(db, _world.AddDossier(db).Dossier, "LEG-COUNCIL", Today);
            _world.AddItem(db, _world.AddDossier(db, ApprovalAction.Submit).Dossier, "LEG-COUNCIL", Today);
        });

        await RunAsync();

        Assert.Equal(["koen@zone.example", "lies@zone.example"], await RecipientsAsync());
        Assert.Single((await LedgerAsync()).Select(r => r.CaseId).Distinct());
    }

    [Fact]
    public async Task Run_ForFieldsOfADossierWithThePolice_AsksNobody()
    {
        await SaveAsync(db =>
        {
            var dossier = _world.AddDossier(db, ApprovalAction.Submit).Dossier;
            _world.AddItem(db, dossier, "SITE-LOC", Today);
        });

        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Run_ForAnUnreviewedDossier_TellsTheZoneFromTheDueDayAndTheManagerLater()
    {
        await SaveAsync(db =>
        {
            var (dossier, _) = _world.AddDossier(db, ApprovalAction.Submit);
            dossier.Standing = new() { Acting = Party.Zone, ActBy = BelgianTime.EndOfDay(Today.AddDays(3)) };
        });

        Assert.Equal(0, await RunAsync());
        _host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(2, await RunAsync());
        Assert.Equal(["koen@zone.example", "lies@zone.example"], await RecipientsAsync());

        await _host.WorkOffAsync();
        _host.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(3, await RunAsync());
        Assert.Contains("paul@police.example", await RecipientsAsync());
    }

    [Fact]
    public async Task Run_OfAnotherOrganisationsDossier_TellsNothingToOurs()
    {
        await SaveAsync(db =>
        {
            var other = new Onboarding.Domain.Organisations.Organisation { Name = "Autre", Mailbox = "other@other.example" };
            db.Add(other);
            var dossier = new Dossier
            {
                Number = 1,
                Name = "Autre",
                OrganisationId = other.Id,
                PoliceZoneId = _world.Zone.Id,
                CatalogueVersion = 1,
                OpenedAt = JobsHost.Monday.UtcDateTime,
                OpenedBy = Guid.NewGuid(),
            };
            db.Add(dossier);
            _world.AddItem(db, dossier, "SITE-PLAN", Today);
        });

        await RunAsync();

        Assert.Equal(["other@other.example"], await RecipientsAsync());
    }

    [Fact]
    public async Task Run_BeforeTheAnnouncedDayHasPassed_IsSilentAndThenSaysThatItHas()
    {
        await SaveAsync(db => _world.AddItem(db, _world.AddDossier(db).Dossier, "SITE-PLAN", Today).Announce(new(Today.AddDays(4), "Le plan arrive.", _world.Contributor.Id)));

        for (var day = 0; day <= 4; day++)
        {
            Assert.Equal(0, await RunAsync());
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(2, await RunAsync());
    }

    private Task SaveAsync(Action<PortalDbContext> change) => _host.SaveAsync<TimeProvider>((_, db) => change(db));

    private Task<int> RunAsync() => _host.Get<ChaseMissing>().RunAsync(CancellationToken.None);

    private Task<List<string>> RecipientsAsync() => _host.ReadAsync(db => db.Outbox.Select(e => e.Recipient!).Distinct().OrderBy(r => r).ToListAsync());

    private Task<List<Reminder>> LedgerAsync() => _host.ReadAsync(db => db.Reminders.ToListAsync());
}
