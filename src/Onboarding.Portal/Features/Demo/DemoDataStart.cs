using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Demo.Stories;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Demo;

/// <summary>
/// Installs the demonstration at the first start in Development on the embedded database; a later start finds it and adds nothing.
/// <c>Demo:Data</c> set to false leaves it out. In Production, and on SQL Server, it does nothing whatever is configured.
/// </summary>
public sealed class DemoDataStart(IServiceProvider services, IHostEnvironment environment, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>To be called after the reference data were applied.</summary>
    public async Task InstallAsync(CancellationToken cancellation)
    {
        if (!IsWanted() || services.GetService<DemoServices>() is not { } demo)
        {
            return;
        }

        var doors = services.GetRequiredService<DemoSignIns>();
        doors.Clear();
        doors.AddRange(DemoDoors.All(services.GetRequiredService<Texts>()));
        var calendar = new DemoCalendar(clock.GetUtcNow().UtcDateTime);
        var demoClock = new DemoClock();
        await using var past = demo.Build(demoClock);
        demoClock.MoveTo(calendar.Before);
        await using (var scope = past.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCast>().AssembleAsync(cancellation);
        }

        await new DemoTeller(past, demoClock, calendar).TellAsync(cancellation);
    }

    private bool IsWanted()
    {
        if (!environment.IsDevelopment() || !configuration.GetValue("Demo:Data", true))
        {
            return false;
        }

        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDbContext>() is SqlitePortalDbContext;
    }
}
