using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Tests.Conventions;

/// <summary>One handler of one page: what a request runs.</summary>
internal sealed record PageHandler(string Route, string Verb, string? Name, MethodInfo Method)
{
    public NeedsAttribute? Needs => Method.GetCustomAttribute<NeedsAttribute>();

    public OpenToAttribute? OpenTo => Method.GetCustomAttribute<OpenToAttribute>();

    public override string ToString() => $"{Verb} {Route}{(Name is null ? "" : $"?handler={Name}")}";

    /// <summary>Every handler of the program, in a stable order.</summary>
    public static async Task<IReadOnlyList<PageHandler>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var handlers = new List<PageHandler>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
                handlers.AddRange(page.HandlerMethods.Select(h => new PageHandler($"/{endpoint.RoutePattern.RawText}", h.HttpMethod, h.Name, h.MethodInfo)));
            }
        }

        return [.. handlers.Distinct().OrderBy(h => h.Route, StringComparer.Ordinal).ThenBy(h => h.Verb, StringComparer.Ordinal).ThenBy(h => h.Name, StringComparer.Ordinal)];
    }
}
