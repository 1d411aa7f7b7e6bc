using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Serilog;
using Serilog.Formatting.Compact;

namespace Onboarding.Portal.Platform.Operations;

/// <summary>What operators see and set: logs, health, the proxy in front, HTTPS.</summary>
public static class PortalOperations
{
    private static readonly TimeSpan TwoYears = TimeSpan.FromDays(730);

    public static void AddPortalOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog(logs => Configure(logs, builder));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<OutboxHealth>("outbox");
        builder.Services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TwoYears, true));
        builder.Services.Configure<ForwardedHeadersOptions>(proxy => Trust(proxy, builder.Configuration));
    }

    /// <summary>
    /// Comes first: everything after it sees the caller's address and scheme instead of the proxy's. <c>/health</c> answers 200 or 503 and one
    /// word, for load balancers, which ask over plain HTTP and every few seconds: it is neither redirected nor logged.
    /// </summary>
    public static void UsePortalOperations(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHealthChecks("/health");
        app.UseSerilogRequestLogging();
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }
    }

    /// <summary>JSON lines in production, where machines read them; plain lines where people do. Requests are one line each, without query strings.</summary>
    private static void Configure(LoggerConfiguration logs, WebApplicationBuilder builder)
    {
        logs.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext();
        if (builder.Environment.IsProduction())
        {
            logs.WriteTo.Console(new RenderedCompactJsonFormatter());
        }
        else
        {
            logs.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Only proxies named in <c>Proxy:Known</c> (addresses or networks) are believed; none is by default but this machine itself.</summary>
    private static void Trust(ForwardedHeadersOptions proxy, ConfigurationManager configuration)
    {
        proxy.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var known in configuration.GetSection("Proxy:Known").Get<string[]>() ?? [])
        {
            if (known.Contains('/', StringComparison.Ordinal))
            {
                proxy.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
            }
            else
            {
                proxy.KnownProxies.Add(IPAddress.Parse(known));
            }
        }

        foreach (var host in configuration.GetSection("Proxy:AllowedHosts").Get<string[]>() ?? [])
        {
            proxy.AllowedHosts.Add(host);
        }
    }
}
