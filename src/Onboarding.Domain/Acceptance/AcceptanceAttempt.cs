using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Acceptance;

/// <summary>One measured result of a test with the threshold it was judged by. It never changes: a repetition is a next attempt.</summary>
public sealed class AcceptanceAttempt : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required Guid TestId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Passages that could be judged.</summary>
    public required int Sample { get; init; }

    public required int Hits { get; init; }

    /// <summary>Local day in Belgium.</summary>
    public required DateOnly MeasuredOn { get; init; }

    /// <summary>Weather, traffic and whatever else has to be known to read the result.</summary>
    public string? Conditions { get; init; }

    public required Guid RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Version of <see cref="AcceptanceThresholds"/>.</summary>
    public required int ThresholdVersion { get; init; }

    /// <summary>Percent that the lower bound had to reach.</summary>
    public required decimal Minimum { get; init; }

    public WilsonInterval Interval => WilsonInterval.Of(Hits, Sample);

    public bool IsPassed => Interval.Lower >= (double)Minimum / 100;

    public AcceptanceState Outcome => IsPassed ? AcceptanceState.Passed : AcceptanceState.Failed;

    /// <summary>The rate measured, percent.</summary>
    public decimal Rate => 100m * Hits / Sample;

    /// <summary>How many more passages, all of them hits, would have made it pass; 0 when it did.</summary>
    public int MoreNeeded => IsPassed ? 0 : WilsonInterval.SmallestSample(Sample - Hits, (double)Minimum / 100) - Sample;

    /// <summary>The sample is too small to tell; otherwise the camera itself does not reach the threshold.</summary>
    public bool IsUndecided => !IsPassed && Interval.Upper >= (double)Minimum / 100;
}
