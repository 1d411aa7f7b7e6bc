using System.Globalization;
using BenchmarkDotNet.Running;
using Onboarding.Benchmarks;
using Onboarding.Benchmarks.Documents;

switch (args)
{
    case ["load"]:
        await LoadRun.RunAsync();
        break;
    case ["start"]:
        await StartRun.RunAsync();
        break;
    case ["docx"]:
        await DocumentRun.RunAsync();
        break;
    case [DocumentRun.One, var template, var rows, var level]:
        OwnMeasurement.Run(template, int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(level, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args);
        break;
}
