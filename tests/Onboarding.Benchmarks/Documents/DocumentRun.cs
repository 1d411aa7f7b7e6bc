using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Onboarding.Benchmarks.Documents;

/// <summary>Documents per second of our engine, beside what compressing alone costs and beside other engines on the same template and data.</summary>
internal static class DocumentRun
{
    /// <summary>The command for one measurement, in a process of its own.</summary>
    public const string One = "docx-one";

    private const int Fastest = 1;
    private const int Balanced = 3;
    private static readonly int[] Sizes = BenchShape.Table.Sizes;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("onboarding-docx-").FullName;
        try
        {
            Write($"one thread, workstation GC, {Environment.ProcessorCount} processors, load {Load()}");
            var own = await RunOwnAsync(folder, BenchShape.Table);
            await RunPeersAsync(folder, own);
            await RunOwnAsync(folder, BenchShape.Rich);
            Write($"load at the end {Load()}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<(int Rows, int Level), OwnFigures>> RunOwnAsync(string folder, BenchShape shape)
    {
        var template = Path.Combine(folder, shape.Name + ".docx");
        await File.WriteAllBytesAsync(template, shape.Template());
        var all = new Dictionary<(int, int), OwnFigures>();
        Write($"\n{shape.Description}");
        Write($"{shape.Unit,6}{"level",6}{"docs/s",10}{"per CPU s",11}{"x floor",9}{"KB/doc",8}{"model KB",10}{"peak MB",9}{"compile ms",12}{"cold ms",9}{"bytes",10}");
        foreach (var rows in shape.Sizes)
        {
            foreach (var level in new[] { Fastest, Balanced })
            {
                var figures = all[(rows, level)] = await MeasureAsync(template, shape, rows, level);
                Write($"{rows,6}{level,6}{figures.Rate,10:0.0}{figures.RateByWork,11:0.0}{figures.FloorRate / figures.Rate,9:0.00}{figures.AllocatedKb,8:0}{figures.ModelKb,10:0}{figures.PeakMb,9:0}{figures.CompileMs,12:0.0}{figures.ColdCompileMs,9:0}{figures.Bytes,10}");
            }
        }

        return all;
    }

    private static async Task<OwnFigures> MeasureAsync(string template, BenchShape shape, int rows, int level)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DocumentRun).Assembly.Location, One, template, shape.Name, $"{rows}", $"{level}"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<OwnFigures>(output)!;
    }

    private static async Task RunPeersAsync(string folder, Dictionary<(int Rows, int Level), OwnFigures> own)
    {
        Write($"\n{"docs/s (peak MB)",-20}{string.Concat(Sizes.Select(rows => $"{rows,18}"))}");
        var best = Sizes.ToDictionary(rows => rows, _ => (Figures: new PeerFigures(0, 0, 0), Name: ""));
        foreach (var peer in Peer.All)
        {
            if (await peer.WhyNotAsync() is { } reason)
            {
                Write(reason);
                continue;
            }

            var line = $"{peer.Name,-20}";
            foreach (var rows in Sizes)
            {
                var figures = await MeasureAsync(folder, peer, rows);
                line += figures.Error is null ? $"{$"{Number(figures.Rate)} ({figures.PeakMb:0})",18}" : $"{"fails: " + figures.Error.Split('\n')[0],18}";
                best[rows] = figures.Rate > best[rows].Figures.Rate ? (figures, peer.Name) : best[rows];
            }

            Write(line);
        }

        Write($"{"fastest of them",-20}{string.Concat(Sizes.Select(rows => $"{best[rows].Name,18}"))}");
        Write("how many times as many documents (the same by processor time, which other programs on the machine distort less):");
        foreach (var level in new[] { Fastest, Balanced })
        {
            Write($"{$"ours, level {level}",-20}{string.Concat(Sizes.Select(rows => $"{Times(own[(rows, level)], best[rows].Figures),18}"))}");
        }
    }

    private static async Task<PeerFigures> MeasureAsync(string folder, Peer peer, int rows)
    {
        var (template, data) = (Path.Combine(folder, peer.Name + ".docx"), Path.Combine(folder, $"{rows}.json"));
        await File.WriteAllBytesAsync(template, BenchTemplate.Make(peer.Tags));
        await File.WriteAllTextAsync(data, Json(BenchData.Make(rows)));
        return await peer.MeasureAsync(template, data, Path.Combine(folder, $"{peer.Name}-{rows}.docx"));
    }

    /// <summary>The data, with the fields also by flat names for engines that know no paths.</summary>
    private static string Json(BenchData data)
    {
        var json = JsonSerializer.SerializeToNode(data, JsonSerializerOptions.Web)!.AsObject();
        foreach (var (field, value) in data.Site)
        {
            json["site_" + field] = JsonValue.Create(value);
        }

        return json.ToJsonString();
    }

    private static string Times(OwnFigures own, PeerFigures peer) => peer.Rate > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{own.Rate / peer.Rate:0} ({own.RateByWork / peer.RateByWork:0})")
        : "-";

    private static string Number(double rate) => rate.ToString(rate < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Write(string line) => Console.WriteLine(line);
}
