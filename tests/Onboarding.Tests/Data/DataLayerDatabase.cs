using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Tests.Data;

/// <summary>An empty database of one kind, registered as the program registers it, for one test; gone afterwards.</summary>
public sealed class DataLayerDatabase : IAsyncDisposable
{
    /// <summary>Connection string of a SQL Server on which databases may be made and dropped.</summary>
    public const string ServerVariable = "ONBOARDING_TEST_SQLSERVER";

    private readonly string _directory = Directory.CreateTempSubdirectory("onboarding-data-").FullName;
    private readonly ServiceProvider _services;

    private DataLayerDatabase(string provider, string? connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Configuration = new(), ContentRootPath = _directory });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Portal:DataDirectory", _directory), new("Database:Provider", provider), new("Database:ConnectionString", connection),
        ]);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero)));
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddPortalDatabase(builder.Configuration);
        _services = builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public static async Task<DataLayerDatabase> SqliteAsync() => await new DataLayerDatabase("Sqlite", null).MigrateAsync();

    /// <summary>Skips the test, visibly, where no server is named.</summary>
    public static async Task<DataLayerDatabase> SqlServerAsync()
    {
        var server = Environment.GetEnvironmentVariable(ServerVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{ServerVariable} names no SQL Server.");
        return await new DataLayerDatabase("SqlServer", $"{server};Initial Catalog=onboarding-{Guid.NewGuid():N}").MigrateAsync();
    }

    /// <summary>A scope of its own, as a request or a job has; as the system unless told otherwise.</summary>
    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> action, Action<CurrentUser>? user = null)
    {
        await using var scope = _services.CreateAsyncScope();
        (user ?? (u => u.ActAsSystem()))(scope.ServiceProvider.GetRequiredService<CurrentUser>());
        return await action(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task<int> SaveAsync(Action<PortalDbContext> change, Action<CurrentUser>? user = null) => AskAsync(
        db =>
        {
            change(db);
            return db.SaveChangesAsync();
        },
        user);

    public async ValueTask DisposeAsync()
    {
        await AskAsync(db => db.Database.EnsureDeletedAsync());
        await _services.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<DataLayerDatabase> MigrateAsync()
    {
        await AskAsync(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });
        return this;
    }
}
