using System.Diagnostics;

namespace Onboarding.Docx.Rendering;

/// <summary>Steps, repetitions, time and memory that a rendering may still use. Time and memory are looked at every 256 steps.</summary>
internal sealed class StepBudget(DocxRenderOptions options, CancellationToken cancellation)
{
    private const int BetweenLooks = 256;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly long _allocated = GC.GetAllocatedBytesForCurrentThread();
    private long _steps;
    private long _nextLook = BetweenLooks;
    private long _repetitions;

    public void Repeat()
    {
        if (++_repetitions > options.LoopLimit)
        {
            throw new RenderLimitException("limit.loop", $"the loops repeat more than {options.LoopLimit} times");
        }

        Step(1);
    }

    public void Step(int count)
    {
        _steps += count;
        if (_steps >= _nextLook)
        {
            _nextLook = _steps + BetweenLooks;
            Look();
        }
    }

    public void Look()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_steps > options.StepLimit)
        {
            throw new RenderLimitException("limit.steps", $"the rendering needs more than {options.StepLimit} steps");
        }

        if (Stopwatch.GetElapsedTime(_started) > options.TimeLimit)
        {
            throw new RenderLimitException("limit.time", $"the rendering takes longer than {options.TimeLimit.TotalSeconds} seconds");
        }

        if (GC.GetAllocatedBytesForCurrentThread() - _allocated > options.AllocationLimit)
        {
            throw new RenderLimitException("limit.memory", $"the rendering allocates more than {options.AllocationLimit} bytes");
        }
    }
}
