using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

public sealed class SqlServerDataLayerTests : DataLayerTests
{
    protected override Task<DataLayerDatabase> OpenAsync() => DataLayerDatabase.SqlServerAsync();

    /// <summary>Only SQL Server repeats: a lost connection, a deadlock.</summary>
    [Fact]
    public async Task InTransaction_LostConnection_IsRepeatedAndDoneOnce()
    {
        var attempts = 0;

        await Database.AskAsync(db => db.InTransactionAsync(
            async () =>
            {
                db.Add(new PoliceZone { Code = "5001", NameFr = "Zone", NameNl = "Zone", Regime = LanguageRegime.Bilingual });
                await db.SaveChangesAsync();
                return ++attempts == 1 ? throw new TimeoutException() : attempts;
            },
            CancellationToken.None));

        Assert.Equal(2, attempts);
        Assert.Equal(1, await Database.AskAsync(db => db.PoliceZones.CountAsync()));
    }
}
