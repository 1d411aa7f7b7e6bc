using System.Runtime.CompilerServices;

namespace Onboarding.Tests.Support;

internal static class TestProcess
{
    /// <summary>
    /// Many hosts run in this process. Each would watch its settings files, and the machine allows only so many watchers;
    /// and the first would spool the large forms of all others to its own folder, which goes with it.
    /// </summary>
    [ModuleInitializer]
    internal static void Share()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Path.GetTempPath());
    }
}
