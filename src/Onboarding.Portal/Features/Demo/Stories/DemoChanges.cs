using Onboarding.Portal.Platform;

namespace Onboarding.Portal.Features.Demo.Stories;

internal static class DemoChanges
{
    /// <summary>Waits for a change that the story counts on, and lets some time pass.</summary>
    /// <exception cref="InvalidOperationException">It was not done.</exception>
    public static async Task DoneAsync(this Task<ChangeResult> change, DemoClock clock)
    {
        var result = await change;
        if (!result.IsDone)
        {
            throw new InvalidOperationException($"A step of the demonstration ended as {result.Status}: {string.Join(", ", result.Violations.Select(v => v.Key))}.");
        }

        clock.GoOn();
    }
}
