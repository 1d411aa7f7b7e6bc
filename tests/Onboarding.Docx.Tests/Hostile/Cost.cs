using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Onboarding.Docx.Tests.Hostile;

/// <summary>What an attack may cost, whatever else the machine does: processor time of its thread, and all that it allocates, given back or not.</summary>
internal static partial class Cost
{
    private const int ThreadClock = 3; // CLOCK_THREAD_CPUTIME_ID of Linux
    private const long MostBytes = 256 << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>Runs an attack and gives back what it threw, if anything.</summary>
    public static Exception? Assert(Action attack)
    {
        var (time, bytes) = (Now(), GC.GetAllocatedBytesForCurrentThread());
        var thrown = Record.Exception(attack);
        (time, bytes) = (Now() - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
        Xunit.Assert.True(time < MostTime, $"took {time}");
        Xunit.Assert.True(bytes < MostBytes, $"allocated {bytes >> 20} MB");
        return thrown;
    }

    /// <summary>Where the system has no clock of a thread, ordinary time: coarser, and only a machine at rest can be judged by it.</summary>
    private static TimeSpan Now() => OperatingSystem.IsLinux() && ReadClock(ThreadClock, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ReadClock(int clock, out ThreadTime time);

    [StructLayout(LayoutKind.Sequential)]
    private struct ThreadTime
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
