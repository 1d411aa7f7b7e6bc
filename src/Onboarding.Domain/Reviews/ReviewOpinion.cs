using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>
/// A colleague asked for his opinion on a round. Those of one step are asked at the same time; a step begins when everybody required in the
/// steps before has answered.
/// </summary>
public sealed class ReviewOpinion : Entity, IPartOfDossier
{
    public const int CommentMaxLength = 2000;

    /// <summary>Highest step: nobody plans further.</summary>
    public const int MostSteps = 5;

    public required Guid DossierId { get; init; }

    public required Guid SubmissionId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>No approval without it.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Step { get; init; }

    public DecisionCode? Code { get; private set; }

    public string? Comment { get; private set; }

    public DateTime? GivenAt { get; private set; }

    /// <summary>Who wrote it down: the person, his substitute, or a colleague who received it outside the portal.</summary>
    public Guid? GivenBy { get; private set; }

    public Channel? Source { get; private set; }

    /// <summary>Day on which it was received outside the portal.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Its turn has come, or it was given.</summary>
    public bool IsDue(IEnumerable<ReviewOpinion> all) => all.All(o => o.Step >= Step || !o.IsRequired || o.Code is not null);

    /// <exception cref="ForbiddenActionException">It was given already.</exception>
    public void Give(DecisionCode code, string? comment, Guid by, DateTime at, Channel source, DateOnly? receivedOn)
    {
        if (Code is { } given)
        {
            throw new ForbiddenActionException(given.ToString(), nameof(Give));
        }

        (Code, Comment, GivenBy, GivenAt, Source, ReceivedOn) = (code, comment, by, at, source, receivedOn);
    }
}
