using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Platform.Files;

public static class FilesExtensions
{
    /// <summary>The file store, cleared of half-received uploads at each start.</summary>
    public static IServiceCollection AddPortalFiles(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddHostedService<TemporaryFolder>()
        .AddRecurringJob<SweepStrayFilesJob>(SweepStrayFilesJob.Name, "15 * * * *");

    private sealed class TemporaryFolder(FileStore files) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            files.ClearTemporaryFiles();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
