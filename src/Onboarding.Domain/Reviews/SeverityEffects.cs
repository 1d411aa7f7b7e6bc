namespace Onboarding.Domain.Reviews;

/// <summary>What sending a round back does with the time that the police has to decide (clock C2).</summary>
public enum ReviewTime
{
    /// <summary>Nothing goes back: remarks go along with the approval.</summary>
    GoesOn,

    /// <summary>It stands still until the answer, then goes on where it was.</summary>
    Pauses,

    /// <summary>It begins anew with the answer: nobody could examine what was not there.</summary>
    StartsAnew,
}

public static class SeverityEffects
{
    /// <summary>The heaviest request decides.</summary>
    public static ReviewTime On(IEnumerable<Severity> asked) => asked.Select(On).DefaultIfEmpty(ReviewTime.GoesOn).Max();

    private static ReviewTime On(Severity severity) => severity switch
    {
        Severity.Incomplete => ReviewTime.StartsAnew,
        Severity.Incorrect => ReviewTime.Pauses,
        Severity.Remark => ReviewTime.GoesOn,
    };
}
