using System.Globalization;

namespace Onboarding.Benchmarks;

/// <summary>How long people wait after a restart: the first page of the published portal on an existing database, beside that of an empty program.</summary>
internal static class StartRun
{
    private const int Starts = 5;
    private const string SignIn = "/fr/account/sign-in";

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-start-").FullName;
        try
        {
            var portal = await PublishedProgram.PortalAsync(Path.Combine(folder, "portal"));
            var empty = await PublishedProgram.EmptyAsync(Path.Combine(folder, "empty"));
            (string, string)[] settings =
                [("ASPNETCORE_ENVIRONMENT", "Development"), ("Portal__DataDirectory", Path.Combine(folder, "data")), ("Serilog__MinimumLevel__Default", "Warning")];
            Print("first start, with demonstration", await StartAsync(portal, SignIn, settings));

            var existing = new List<(double First, double Work)>();
            var nothing = new List<(double First, double Work)>();
            for (var i = 0; i < Starts; i++)
            {
                existing.Add(await StartAsync(portal, SignIn, settings));
                nothing.Add(await StartAsync(empty, "/"));
            }

            var (one, other) = (Median(existing), Median(nothing));
            Print("existing database, median", one);
            Print("empty program, median", other);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {one.First / other.First:0.0}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double First, double Work)> StartAsync(string assembly, string page, params (string, string)[] settings)
    {
        using var program = await RunningProgram.StartAsync(assembly, page, settings);
        return (program.FirstPage.TotalSeconds, program.Work.TotalSeconds);
    }

    private static (double First, double Work) Median(IEnumerable<(double First, double Work)> runs) => runs.OrderBy(r => r.First).ElementAt(Starts / 2);

    private static void Print(string what, (double First, double Work) run) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34} {run.First,6:0.00} s to the first page, {run.Work,6:0.00} s of processor"));
}
