using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Onboarding.Docx;

namespace Onboarding.Benchmarks.Documents;

/// <summary>Measures our engine in a process of its own, whose memory is then that of one size and one level only.</summary>
internal static class OwnMeasurement
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(50);

    /// <summary>Prints the figures as one line of JSON.</summary>
    public static void Run(string templatePath, object data, int level)
    {
        var template = File.ReadAllBytes(templatePath);
        var clock = Stopwatch.StartNew();
        DocxTemplate.Load(new MemoryStream(template));
        var cold = clock.Elapsed;
        var compiled = Median(() => DocxTemplate.Load(new MemoryStream(template)));
        var engine = DocxTemplate.Load(new MemoryStream(template));
        var options = new DocxRenderOptions { Compression = (DocxCompression)level };
        var output = new MemoryStream();
        void Make()
        {
            output.SetLength(0);
            engine.Render(DocxModel.FromObject(data), CultureInfo.InvariantCulture, output, options);
        }

        Repeat(Make, WarmUp);
        var model = DocxModel.FromObject(data);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocxModel.FromObject(data);
        var forModel = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        output.SetLength(0);
        engine.Render(model, CultureInfo.InvariantCulture, output, options);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var (counted, work) = (0, Environment.CpuUsage.TotalTime);
        Repeat(Make, Measured / 2, ref counted);
        work = Environment.CpuUsage.TotalTime - work;
        var memory = PeakMemory();

        var floor = new DocumentFloor(template, output.ToArray(), level);
        var bare = new MemoryStream();
        void Floor()
        {
            bare.SetLength(0);
            floor.Run(bare);
        }

        Repeat(Floor, WarmUp / 4);
        var (made, spent, floors, spentOnFloor) = (0, TimeSpan.Zero, 0, TimeSpan.Zero);
        while (spent + spentOnFloor < Measured * 2)
        {
            // In turns, so that whatever else the machine does slows both.
            spent += Repeat(Make, Round, ref made);
            spentOnFloor += Repeat(Floor, Round, ref floors);
        }

        Console.WriteLine(JsonSerializer.Serialize(new OwnFigures(
            made / spent.TotalSeconds, counted / work.TotalSeconds, floors / spentOnFloor.TotalSeconds, allocated / 1024.0, forModel / 1024.0, memory, compiled.TotalMilliseconds, cold.TotalMilliseconds, output.Length)));
    }

    private static void Repeat(Action action, TimeSpan duration)
    {
        var count = 0;
        Repeat(action, duration, ref count);
    }

    private static TimeSpan Repeat(Action action, TimeSpan duration, ref int count)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            action();
            count++;
        }
        while (clock.Elapsed < duration);
        return clock.Elapsed;
    }

    private static TimeSpan Median(Action action) => Enumerable.Range(0, 21).Select(_ =>
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }).Order().ElementAt(10);

    /// <summary>The most memory that this process held so far, in megabytes: VmHWM, or what .NET knows where there is no such thing.</summary>
    private static double PeakMemory()
    {
        const string file = "/proc/self/status";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null
            ? Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0
            : double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}

/// <summary>What was measured; rates per second (<c>RateByWork</c> per second of processor), memory in KB per document and MB in all, compilation in milliseconds.</summary>
internal sealed record OwnFigures(double Rate, double RateByWork, double FloorRate, double AllocatedKb, double ModelKb, double PeakMb, double CompileMs, double ColdCompileMs, long Bytes);
