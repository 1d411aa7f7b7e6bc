using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;

namespace Onboarding.Tests.Support;

/// <summary>An empty database with all migrations, made once for all tests of a run; each factory begins with a copy.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Task<byte[]>> Content = new(MakeAsync);

    public static async Task CopyToAsync(string directory) =>
        await File.WriteAllBytesAsync(new PortalPaths(directory).Database, await Content.Value);

    private static async Task<byte[]> MakeAsync()
    {
        var directory = Directory.CreateTempSubdirectory("onboarding-tests-");
        try
        {
            var file = new PortalPaths(directory.FullName).Database;
            var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
            await using (var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite(connection).Options))
            {
                await db.Database.MigrateAsync();
            }

            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
