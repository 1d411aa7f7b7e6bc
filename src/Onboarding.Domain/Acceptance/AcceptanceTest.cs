using Onboarding.Domain.Cameras;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Acceptance;

/// <summary>One line of a camera's test plan: one rate, on one lane, by day or by night.</summary>
public sealed class AcceptanceTest : Entity, IPartOfDossier
{
    /// <summary>The requirement that the passed plan of a camera answers.</summary>
    public const string RequirementCode = "TST-READ";

    public required Guid DossierId { get; init; }

    public required Guid CameraId { get; init; }

    public required int Lane { get; init; }

    public required AcceptanceMeasure Measure { get; init; }

    public required LightCondition Light { get; init; }

    public AcceptanceState State { get; private set; }

    public List<AcceptanceAttempt> Attempts { get; } = [];

    /// <summary>The tests of a camera that it has not yet: each rate on each of its lanes, by day and by night.</summary>
    /// <param name="known">Those it has.</param>
    public static IReadOnlyList<AcceptanceTest> PlanFor(Camera camera, IReadOnlyCollection<AcceptanceTest> known) =>
    [
        .. from lane in LaneList.Parse(camera.Lanes) is { IsValid: true } lanes ? lanes.Value! : [1]
           from measure in Enum.GetValues<AcceptanceMeasure>()
           from light in Enum.GetValues<LightCondition>()
           where !known.Any(t => t.Lane == lane && t.Measure == measure && t.Light == light)
           select new AcceptanceTest { DossierId = camera.DossierId, CameraId = camera.Id, Lane = lane, Measure = measure, Light = light },
    ];

    /// <summary>Judges a result by the thresholds given and keeps it as the next attempt.</summary>
    /// <param name="id">Key of the attempt.</param>
    /// <exception cref="ForbiddenActionException">The test is passed already.</exception>
    public AcceptanceAttempt Take(Guid id, AcceptanceResult result, AcceptanceThresholds thresholds, Guid by, DateTime at)
    {
        var attempt = new AcceptanceAttempt
        {
            Id = id,
            DossierId = DossierId,
            TestId = Id,
            Number = Attempts.Count + 1,
            Sample = result.Sample,
            Hits = result.Hits,
            MeasuredOn = result.MeasuredOn,
            Conditions = result.Conditions,
            RecordedBy = by,
            RecordedAt = at,
            ThresholdVersion = thresholds.Version,
            Minimum = thresholds.MinimumOf(Measure, Light),
        };
        State = AcceptanceWorkflow.Table.Next(State, attempt.IsPassed ? AcceptanceAction.Pass : AcceptanceAction.Fail);
        Attempts.Add(attempt);
        return attempt;
    }

    /// <summary>Opens the test again, if it had a result.</summary>
    public void Restart() => State = State == AcceptanceState.Open ? State : AcceptanceWorkflow.Table.Next(State, AcceptanceAction.Restart);
}
