using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Platform.Files;

public static class FilesExtensions
{
    private const string FrameworkTemp = "ASPNETCORE_TEMP";

    /// <summary>The file store, cleared of half-received uploads at each start.</summary>
    public static IServiceCollection AddPortalFiles(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddHostedService<TemporaryFolder>()
        .AddRecurringJob<SweepStrayFilesJob>(SweepStrayFilesJob.Name, "15 * * * *", atStart: true);

    /// <summary>The framework spools large forms to a folder of its own choice and forgets them when killed: it spools to ours, which is emptied.</summary>
    private sealed class TemporaryFolder(FileStore files, PortalPaths paths) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            if (Environment.GetEnvironmentVariable(FrameworkTemp) is null)
            {
                Environment.SetEnvironmentVariable(FrameworkTemp, paths.Temp);
            }

            files.ClearTemporaryFiles();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
