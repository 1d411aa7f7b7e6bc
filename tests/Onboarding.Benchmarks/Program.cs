using System.Globalization;
using BenchmarkDotNet.Running;
using Onboarding.Benchmarks;
using Onboarding.Benchmarks.Documents;
using Onboarding.Benchmarks.Fuzz;

switch (args)
{
    case ["load"]:
        await LoadRun.RunAsync();
        break;
    case ["sites"]:
        await LoadRun.RunOfSitesAsync();
        break;
    case ["start"]:
        await StartRun.RunAsync();
        break;
    case ["uploads"]:
        await UploadRun.RunAsync();
        break;
    case ["docx"]:
        await DocumentRun.RunAsync();
        break;
    case [DocumentRun.One, var template, var shape, var rows, var level]:
        OwnMeasurement.Run(template, BenchShape.Named(shape).Data(int.Parse(rows, CultureInfo.InvariantCulture)), int.Parse(level, CultureInfo.InvariantCulture));
        break;
    case ["fuzz", .. var arguments]:
        FuzzRun.Run(arguments);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args);
        break;
}
