using Microsoft.Extensions.DependencyInjection.Extensions;
using Onboarding.Portal.Features.Demo.Specimens;
using Onboarding.Portal.Features.Demo.Stories;
using Onboarding.Portal.Platform.Jobs;

namespace Onboarding.Portal.Features.Demo;

/// <summary>
/// The portal's own services a second time, with another clock and without a job server, so that what happened weeks ago is written by the
/// same code that writes it today. Used only while the demonstration is told.
/// </summary>
internal sealed class DemoServices(IServiceCollection registered)
{
    public ServiceProvider Build(DemoClock clock)
    {
        ServiceCollection services = [.. registered];
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        services.AddSingleton(clock);
        services.Replace(ServiceDescriptor.Singleton<IJobQueue, NoQueue>());
        services.AddSingleton<SpecimenFiles>();
        services.AddScoped<DemoCast>().AddScoped<DemoStage>().AddScoped<DemoDrawing>().AddScoped<DemoDocuments>().AddScoped<DemoRequests>().AddScoped<DemoAmendments>().AddScoped<DemoOperations>();
        return services.BuildServiceProvider();
    }

    /// <summary>What is written to the outbox waits there: the mails are sent by the story, the jobs by the portal once it runs.</summary>
    private sealed class NoQueue : IJobQueue
    {
        public void Enqueue(Guid outboxId)
        {
        }
    }
}
