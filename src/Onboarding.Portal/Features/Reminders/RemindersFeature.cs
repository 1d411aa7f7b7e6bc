using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>Chases what is missing, by one digest a day for each person.</summary>
public static class RemindersFeature
{
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddScoped<DigestReaders>()
        .AddScoped<DigestLines>()
        .AddScoped<DigestWriter>()
        .AddSingleton<DigestMail>()
        .AddSingleton<ChaseMissing>()
        .AddRecurringJob<ChaseMissingJob>(ChaseMissingJob.Name, "30 8 * * 1-5");
}
