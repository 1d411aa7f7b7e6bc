using Onboarding.Domain.Reviews;

namespace Onboarding.Tests.Reviews;

/// <summary>What the walk is made of.</summary>
internal sealed partial class DomainWalk
{
    private Submission NewRound() => new()
    {
        DossierId = _dossierId,
        Number = 1,
        SubmittedBy = Any(_people).Id,
        SubmittedAt = DateTime.UnixEpoch,
        DeclarationVersion = 1,
    };

    private List<ReviewOpinion> NewOpinions() =>
    [
        .. Enumerable.Range(0, 4).Select(i => new ReviewOpinion
        {
            DossierId = _dossierId,
            SubmissionId = Round.Id,
            PersonId = Any(_people).Id,
            IsRequired = _random.Next(2) == 0,
            Step = (i / 2) + 1,
        }),
    ];

    private ChangeItem NewRequest(Guid person) => new()
    {
        DossierId = _dossierId,
        Number = _requests.Count + 1,
        SubmissionId = Round.Id,
        Target = ChangeTarget.General,
        TargetId = _dossierId,
        TargetName = "x",
        Severity = Any(Enum.GetValues<Severity>()),
        Text = "Vérifiez.",
        AskedBy = person,
        AskedAt = DateTime.UnixEpoch,
    };

    private T Any<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
