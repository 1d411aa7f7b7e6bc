using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Tests.Support;

/// <summary>
/// A database with all migrations and the reference data of this release, and nothing else, made once for all tests of a run. Each factory
/// begins with a copy, which saves it most of its start.
/// </summary>
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
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:ConnectionString", connection)]).Build();
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddScoped<CurrentUser>()
                .AddPortalDatabase(configuration)
                .AddReference()
                .BuildServiceProvider();
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.MigrateAsync();
            }

            await services.GetRequiredService<ReferenceDataStart>().ApplyAsync(CancellationToken.None);
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
