using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Data;

public static class DatabaseExtensions
{
    /// <summary>The database named by <c>Database:Provider</c> (<c>Sqlite</c>, the embedded default, or <c>SqlServer</c>) and <c>Database:ConnectionString</c>.</summary>
    public static IServiceCollection AddPortalDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["Database:ConnectionString"];
        services.AddSingleton(provider => new PortalPaths(Path.Combine(
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath, configuration["Portal:DataDirectory"] ?? "portal-data")));
        services.AddScoped<RowInterceptor>();
        services.AddScoped<DossierWallInterceptor>();
        services.AddScoped<HistoryInterceptor>();
        services.AddScoped<HistoryLog>();
        services.AddScoped<CalendarSource>();
        services.AddSingleton<DatabaseStart>();

        switch (configuration["Database:Provider"])
        {
            case null or "Sqlite":
                services.AddSingleton<EmbeddedDatabaseLock>();
                return services.AddDbContext<PortalDbContext, SqlitePortalDbContext>((provider, options) => options
                    .UseSqlite(connection ?? EmbeddedConnection(provider.GetRequiredService<PortalPaths>()))
                    .AddPortalInterceptors(provider));
            case "SqlServer" when connection is not null:
                return services.AddDbContext<PortalDbContext, SqlServerPortalDbContext>((provider, options) => options
                    .UseSqlServer(connection, server => server.EnableRetryOnFailure())
                    .AddPortalInterceptors(provider));
            case "SqlServer":
                throw new InvalidOperationException("Database:Provider is SqlServer: Database:ConnectionString must name the server.");
            case var other:
                throw new InvalidOperationException($"Unknown Database:Provider '{other}'. Use Sqlite or SqlServer.");
        }
    }

    private static string EmbeddedConnection(PortalPaths paths) => new SqliteConnectionStringBuilder
    {
        DataSource = paths.Database,
        ForeignKeys = true,
        DefaultTimeout = 15,
    }.ToString();

    // the row interceptor comes last: it also versions and measures what the history adds
    private static void AddPortalInterceptors(this DbContextOptionsBuilder options, IServiceProvider provider) => options.AddInterceptors(
        provider.GetRequiredService<DossierWallInterceptor>(),
        provider.GetRequiredService<HistoryInterceptor>(),
        provider.GetRequiredService<RowInterceptor>());
}
