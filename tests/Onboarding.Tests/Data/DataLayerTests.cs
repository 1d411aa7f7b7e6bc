using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

/// <summary>What the program counts on from its database, the same on both.</summary>
public abstract partial class DataLayerTests : IAsyncLifetime
{
    private DataLayerDatabase? _database;

    protected DataLayerDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected abstract Task<DataLayerDatabase> OpenAsync();

    [Fact]
    public async Task Save_OneRowOfEveryKind_ReadsBackTheSame()
    {
        var saved = await Database.AskAsync(async db =>
        {
            var rows = new FilledEntities(db).AddAll();
            await db.SaveChangesAsync();
            return rows.ToDictionary(r => r.Key.ClrType, r => (Key: r.Key.FindPrimaryKey()!.Properties.Select(p => r.Value.Property(p).CurrentValue).ToArray(), Values: FilledEntities.Values(r.Value)));
        });

        await Database.AskAsync(async db =>
        {
            foreach (var (type, row) in saved)
            {
                var read = FilledEntities.Values(db.Entry((await db.FindAsync(type, row.Key))!));

                Assert.Equal(row.Values, read);
                Assert.All(read.Values.OfType<DateTime>(), moment => Assert.Equal(DateTimeKind.Utc, moment.Kind));
            }

            Assert.Equal(FilledEntities.Kinds(db).Count(), saved.Count);
            return true;
        });
    }

    [Fact]
    public async Task Save_Enum_IsStoredAsItsName()
    {
        await Database.SaveAsync(db => db.Add(NewZone("5001")));

        var stored = await Database.AskAsync(db => db.Database.SqlQueryRaw<string>("""SELECT "Regime" AS "Value" FROM "PoliceZones" """).SingleAsync());

        Assert.Equal(nameof(LanguageRegime.Bilingual), stored);
    }

    [Fact]
    public async Task Save_RowThatChangedMeanwhile_IsAConflictAndSavesNothing()
    {
        await Database.SaveAsync(db => db.Add(NewZone("5001")));

        var save = Database.AskAsync(async db =>
        {
            var zone = await db.PoliceZones.SingleAsync();
            await Database.AskAsync(other => Rename(other, "First"));
            zone.NameFr = "Second";
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => save);
        Assert.Equal("First", await Database.AskAsync(db => db.PoliceZones.Select(z => z.NameFr).SingleAsync()));
    }

    [Fact]
    public async Task IsDuplicate_OfAUniqueValue_IsTrue()
    {
        await Database.SaveAsync(db => db.Add(NewZone("5001")));

        var isDuplicate = await FailureOf(db => db.Add(NewZone("5001")));

        Assert.True(isDuplicate);
    }

    [Fact]
    public async Task IsDuplicate_OfAKey_IsTrue()
    {
        var zone = NewZone("5001");
        await Database.SaveAsync(db => db.Add(zone));

        var isDuplicate = await FailureOf(db => db.Add(new PoliceZone { Id = zone.Id, Code = "5002", NameFr = "", NameNl = "", Regime = LanguageRegime.Dutch }));

        Assert.True(isDuplicate);
    }

    [Fact]
    public async Task IsDuplicate_OfAReferenceToNothing_IsFalse()
    {
        var isDuplicate = await FailureOf(db => db.Add(new Contact { OrganisationId = Guid.NewGuid(), Kind = ContactKind.Technical, Name = "Nobody" }));

        Assert.False(isDuplicate);
    }

    [Fact]
    public async Task Save_TextLongerThanItsColumn_IsRefused()
    {
        var save = Database.SaveAsync(db => db.Add(new Organisation { Name = new string('x', Organisation.NameMaxLength + 1) }));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => save);
        Assert.Equal("Organisation.Name is longer than 120 characters.", refusal.Message);
    }

    private Task<bool> FailureOf(Action<PortalDbContext> change) => Database.AskAsync(async db =>
    {
        change(db);
        return db.IsDuplicate(await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync()));
    });

    private async Task<(Dossier, Organisation)> CreateDossierAsync()
    {
        var organisation = new Organisation { Name = "Integrator" };
        var zone = NewZone("5001");
        var dossier = new Dossier
        {
            Number = 1001,
            Name = "Dossier",
            OrganisationId = organisation.Id,
            PoliceZoneId = zone.Id,
            CatalogueVersion = 1,
            OpenedAt = DateTime.UnixEpoch,
            OpenedBy = Guid.NewGuid(),
        };
        await Database.SaveAsync(db => db.AddRange(organisation, zone, dossier));
        return (dossier, organisation);
    }

    private static PoliceZone NewZone(string code) => new() { Code = code, NameFr = "Zone", NameNl = "Zone", Regime = LanguageRegime.Bilingual };

    private static async Task<int> Rename(PortalDbContext db, string name)
    {
        (await db.PoliceZones.SingleAsync()).NameFr = name;
        return await db.SaveChangesAsync();
    }
}

public sealed class SqliteDataLayerTests : DataLayerTests
{
    protected override Task<DataLayerDatabase> OpenAsync() => DataLayerDatabase.SqliteAsync();
}
