using Microsoft.Data.Sqlite;
using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Processes;

/// <summary>Starts that go wrong, with the real program: killed halfway, beside another one, without what Production asks.</summary>
public sealed class StartTests
{
    private const int Kills = 6;

    private static readonly (string, string)[] WithoutDemo = [("Demo__Data", "false")];

    /// <summary>
    /// A process killed while it makes its database leaves a lock row for which the framework would wait for ever. Whatever moment the kill hits,
    /// the next start comes up, with the same tables as a start that was left alone.
    /// </summary>
    [Fact]
    public async Task Start_AfterAKillAtAnyMomentOfTheFirst_ComesUpComplete()
    {
        using var untouched = new TemporaryFolder();
        TimeSpan whole;
        await using (var portal = await PortalProcess.LaunchAsync(untouched.Path, WithoutDemo))
        {
            whole = await portal.WaitUntilReadyAsync();
        }

        var random = new Random(20261123);
        for (var i = 0; i < Kills; i++)
        {
            using var folder = new TemporaryFolder();
            var moment = whole * random.NextDouble();
            await using (var killed = await PortalProcess.LaunchAsync(folder.Path, WithoutDemo))
            {
                await Task.Delay(moment);
                await killed.KillAsync();
            }

            await using (await PortalProcess.StartAsync(folder.Path, WithoutDemo))
            {
            }

            Assert.Equal(Schema(untouched.Path), Schema(folder.Path));
        }
    }

    [Fact]
    public async Task Start_OnAMigrationLockThatNobodyHolds_ComesUp()
    {
        using var folder = new TemporaryFolder();
        await using (await PortalProcess.StartAsync(folder.Path, WithoutDemo))
        {
        }

        Execute(folder.Path, """INSERT OR REPLACE INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01')""");

        await using var portal = await PortalProcess.StartAsync(folder.Path, WithoutDemo);
        Assert.False(portal.HasEnded);
    }

    [Fact]
    public async Task Start_BesideAnotherProcessOnTheSameData_IsRefusedWithAReason()
    {
        using var folder = new TemporaryFolder();
        await using var first = await PortalProcess.StartAsync(folder.Path, WithoutDemo);

        await using var second = await PortalProcess.LaunchAsync(folder.Path, WithoutDemo);

        Assert.NotEqual(0, await second.WaitUntilEndedAsync());
        Assert.Contains($"Another process already works on '{folder.Path}'.", second.Said, StringComparison.Ordinal);
        Assert.False(first.HasEnded);
    }

    private static List<string> Schema(string dataDirectory)
    {
        using var database = Open(dataDirectory);
        Assert.Equal(["ok"], Column(database, "PRAGMA integrity_check"));
        Assert.Empty(Column(database, "SELECT * FROM pragma_foreign_key_check"));
        return [.. Column(database, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' ORDER BY name"), .. Column(database, """SELECT "MigrationId" FROM "__EFMigrationsHistory" """)];
    }

    private static void Execute(string dataDirectory, string sql)
    {
        using var database = Open(dataDirectory);
        using var command = database.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static List<string> Column(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static SqliteConnection Open(string dataDirectory)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, "portal.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
