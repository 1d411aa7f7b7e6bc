using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Data;

public class MigrationTests
{
    [Fact]
    public void Model_OfSqlite_HasAllItsMigrations() => AssertComplete(DesignTimeModel.Sqlite());

    [Fact]
    public void Model_OfSqlServer_HasAllItsMigrations() => AssertComplete(DesignTimeModel.SqlServer());

    /// <summary>AddMigration.cs makes them in pairs; one that was made by hand for one database shows here.</summary>
    [Fact]
    public void Migrations_OfBothDatabases_AreTheSame()
    {
        using var sqlite = DesignTimeModel.Sqlite();
        using var sqlServer = DesignTimeModel.SqlServer();

        Assert.Equal(Names(sqlite), Names(sqlServer));
        Assert.NotEmpty(Names(sqlite));
    }

    private static void AssertComplete(PortalDbContext db)
    {
        using (db)
        {
            Assert.False(db.Database.HasPendingModelChanges(), "The model changed: dotnet run src/tools/AddMigration.cs <Name>");
        }
    }

    /// <summary>Without the moment in front, which differs by the seconds between the two.</summary>
    private static IEnumerable<string> Names(PortalDbContext db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
}
