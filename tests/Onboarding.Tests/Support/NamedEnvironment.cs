using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Onboarding.Tests.Support;

/// <summary>An environment with a name and nothing in it.</summary>
internal sealed class NamedEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "Onboarding.Tests";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
