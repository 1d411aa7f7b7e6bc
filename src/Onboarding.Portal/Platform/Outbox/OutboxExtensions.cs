using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Platform.Outbox;

public static class OutboxExtensions
{
    /// <summary>Registers who does the jobs that are written with <see cref="OutboxWriter.AddJob{THandler}"/>.</summary>
    public static IServiceCollection AddOutboxHandler<THandler>(this IServiceCollection services)
        where THandler : class, IOutboxHandler => services.AddKeyedScoped<IOutboxHandler, THandler>(typeof(THandler).Name);

    /// <summary>What was written along with the entry.</summary>
    public static T Read<T>(this OutboxEntry entry) => JsonSerializer.Deserialize<T>(entry.Payload!, OutboxJson.Options)!;

    internal static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddScoped<OutboxWriter>().AddScoped<OutboxInterceptor>().AddSingleton<OutboxWorker>();
        services.AddRecurringJob<SweepOutboxJob>(SweepOutboxJob.Name, "* * * * *", atStart: true);
        return services
            .ConfigureDbContext<SqlitePortalDbContext>(Announce, ServiceLifetime.Scoped)
            .ConfigureDbContext<SqlServerPortalDbContext>(Announce, ServiceLifetime.Scoped);
    }

    private static void Announce(IServiceProvider provider, DbContextOptionsBuilder options) =>
        options.AddInterceptors(provider.GetRequiredService<OutboxInterceptor>());
}
