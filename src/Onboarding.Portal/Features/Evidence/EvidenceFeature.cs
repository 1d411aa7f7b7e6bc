using Onboarding.Portal.Features.Evidence.Incoming;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Features.Evidence.Reading;
using Onboarding.Portal.Platform.Antivirus;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Files brought for requirements.</summary>
public static class EvidenceFeature
{
    /// <inheritdoc cref="AntivirusExtensions.AddAntivirus" path="/exception"/>
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) => services
        .AddAntivirus(configuration, environment)
        .AddScoped<EvidenceService>()
        .AddScoped<EvidenceJudgement>()
        .AddScoped<UploadService>()
        .AddScoped<FileIntake>()
        .AddScoped<IncomingFiles>()
        .AddScoped<IncomingReader>()
        .AddScoped<ChosenItems>()
        .AddScoped<KnownFiles>()
        .AddScoped<MatrixReader>()
        .AddRecurringJob<ExpireIncomingFilesJob>(ExpireIncomingFilesJob.Name, "*/30 * * * *")
        .AddScoped<ServedFiles>()
        .AddSingleton<ReadingTurn>()
        .AddOutboxHandler<ReadFileHandler>()
        .AddScoped<FileScan>()
        .AddOutboxHandler<ScanFileHandler>()
        .AddRecurringJob<ScanWaitingFilesJob>(ScanWaitingFilesJob.Name, "*/5 * * * *")
        .AddScoped<ItemDetailsReader>();

    /// <summary>The addresses that are no pages.</summary>
    public static void MapEvidence(this WebApplication app) => app.MapTus();
}
