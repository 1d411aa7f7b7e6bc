using Hangfire;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Platform.Jobs;

public static class JobsExtensions
{
    /// <summary>
    /// The outbox with its worker, and the job server that drives it. <c>Jobs:Server</c> (default true) says whether this process runs jobs;
    /// <c>Jobs:Workers</c> how many at once.
    /// </summary>
    public static IServiceCollection AddPortalJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOutbox();
        services.AddSingleton(_ => HangfireStorage.Create(configuration));
        services.AddSingleton<IBackgroundJobClient>(provider => new BackgroundJobClient(provider.GetRequiredService<JobStorage>()));
        services.AddSingleton<IRecurringJobManager>(provider => new RecurringJobManager(provider.GetRequiredService<JobStorage>()));
        services.AddSingleton<IJobQueue, HangfireQueue>().AddSingleton<JobRunner>();
        return configuration.GetValue("Jobs:Server", true) ? services.AddHostedService<HangfireServer>() : services;
    }

    /// <summary>Declares a job that comes back on the clock. One that a later release no longer declares is removed when that release starts.</summary>
    /// <param name="name">Lower case with dashes.</param>
    /// <param name="cron">Five fields, on the clock in Brussels.</param>
    /// <param name="atStart">Also soon after the portal starts, to put right what a kill left.</param>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, string name, string cron, bool atStart = false)
        where TJob : class, IRecurringJob =>
        services.AddSingleton(new RecurringJobDefinition(name, cron, atStart)).AddKeyedScoped<IRecurringJob, TJob>(name);
}
