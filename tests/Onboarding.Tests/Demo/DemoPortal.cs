using Microsoft.AspNetCore.Hosting;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Demo;

/// <summary>The program as a developer starts it: in Development, with the demonstration.</summary>
public class DemoPortal : PortalFactory
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
    }
}
