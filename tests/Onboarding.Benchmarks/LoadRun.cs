using System.Diagnostics;
using System.Globalization;

namespace Onboarding.Benchmarks;

/// <summary>
/// The pages that people open most, on a database as it may be after some years. Each page is set against one with almost nothing on it,
/// asked by the same person in the same minute, so that the figures mean the same on any machine.
/// </summary>
internal static class LoadRun
{
    private const int WarmUps = 10;
    private const int Rounds = 100;
    private const string ProjectManager = "valerie.modele@police-politie.example";
    private const string KeyUser = "regis.prototype@police-politie.example";

    /// <summary>2,000 dossiers with 5,000 cameras: the pages of dossiers.</summary>
    public static Task RunAsync() => RunAsync(camerasOfTwo: 5, (manager, keyUser, usual, large) =>
    [
        new("dossier list", manager, "/fr/dossiers"),
        new("dossier list, searched", manager, "/fr/dossiers?Q=Charge%20199"),
        new("dossier", manager, $"/fr/dossiers/{usual}"),
        new("what it misses", manager, $"/fr/dossiers/{usual}/missing"),
        new("dossier of 50 cameras", manager, $"/fr/dossiers/{large}"),
        new("what it misses", manager, $"/fr/dossiers/{large}/missing"),
        new("review queue", keyUser, "/fr/queue"),
    ]);

    /// <summary>20,000 sites with 60,000 cameras: the list of sites.</summary>
    public static Task RunOfSitesAsync() => RunAsync(camerasOfTwo: 60, (manager, keyUser, _, _) =>
    [
        new("site list", manager, "/fr/sites"),
        new("site list, last page", manager, "/fr/sites?p=9999"),
        new("site list, by name", manager, "/fr/sites?sort=name"),
        new("site list, searched", manager, "/fr/sites?Q=site%207"),
        new("site list, by state", manager, "/fr/sites?State=Submitted"),
        new("site list of a zone", keyUser, "/fr/sites"),
    ]);

    private static async Task RunAsync(int camerasOfTwo, Func<Visitor, Visitor, Guid, Guid, IEnumerable<Page>> measured)
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-load-").FullName;
        try
        {
            await RunAsync(folder, camerasOfTwo, measured);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string folder, int camerasOfTwo, Func<Visitor, Visitor, Guid, Guid, IEnumerable<Page>> measured)
    {
        var assembly = await PublishedProgram.PortalAsync(Path.Combine(folder, "portal"));
        var data = Path.Combine(folder, "data");
        (string, string)[] settings =
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("Portal__DataDirectory", data), ("Jobs__Server", "false"), ("Serilog__MinimumLevel__Default", "Warning")];
        (await RunningProgram.StartAsync(assembly, "/health", settings)).Dispose(); // makes the database, with people and zones
        var (usual, large) = await LoadData.FillAsync(Path.Combine(data, "portal.db"), camerasOfTwo);

        using var program = await RunningProgram.StartAsync(assembly, "/health", settings);
        using var manager = await Visitor.SignInAsync(program.Address, ProjectManager);
        using var keyUser = await Visitor.SignInAsync(program.Address, KeyUser);
        Page[] pages = [new("almost empty page", manager, "/fr/cookies"), .. measured(manager, keyUser, usual, large)];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var page in pages)
            {
                await page.OpenAsync(isCounted: round >= 0);
            }
        }

        var (ground, ground95) = (pages[0].Percentile(50), pages[0].Percentile(95));
        Console.WriteLine($"{"page",-26}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}{"ratio",8}{"p95 ratio",11}");
        foreach (var page in pages)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Name,-26}{page.Percentile(50),9:0.0}{page.Percentile(95),9:0.0}{page.Percentile(99),9:0.0}{page.Percentile(50) / ground,8:0.0}{page.Percentile(95) / ground95,11:0.0}"));
        }
    }

    private sealed record Page(string Name, Visitor Visitor, string Path)
    {
        private readonly List<double> _milliseconds = [];

        public async Task OpenAsync(bool isCounted)
        {
            var start = Stopwatch.GetTimestamp();
            await Visitor.GetAsync(Path);
            if (isCounted)
            {
                _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        public double Percentile(int percent) => _milliseconds.Order().ElementAt((_milliseconds.Count - 1) * percent / 100);
    }
}
