using System.Runtime.CompilerServices;

namespace Onboarding.Tests.Support;

internal static class TestProcess
{
    /// <summary>Each host would watch its settings files, and the machine allows only so many watchers: many hosts run in this process.</summary>
    [ModuleInitializer]
    internal static void DoNotWatchSettings() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
