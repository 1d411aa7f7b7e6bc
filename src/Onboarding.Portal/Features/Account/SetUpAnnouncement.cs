using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Onboarding.Portal.Features.Account;

/// <summary>Prints the set-up link once the program listens, as long as there is no administrator.</summary>
internal sealed class SetUpAnnouncement(
    IServiceScopeFactory scopes, SetUpLink link, IServer server, IConfiguration configuration, ILogger<SetUpAnnouncement> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SetUpService>().IsOpenAsync(cancellationToken))
        {
            var address = configuration["Portal:BaseUrl"] ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            log.LogWarning("There is no administrator yet. Open {Link} to become the first one.", address?.TrimEnd('/') + link.Path);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
