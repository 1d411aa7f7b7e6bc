using BenchmarkDotNet.Running;
using Onboarding.Benchmarks;

switch (args)
{
    case ["load"]:
        await LoadRun.RunAsync();
        break;
    case ["start"]:
        await StartRun.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args);
        break;
}
