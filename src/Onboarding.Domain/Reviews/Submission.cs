using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>One sending of a dossier to the police: numbered, with a receipt, and the start of a review round.</summary>
public sealed class Submission : Entity, IPartOfDossier
{
    public const int MessageMaxLength = 2000;

    public required Guid DossierId { get; init; }

    /// <summary>1 for the first; also the number of the review round.</summary>
    public required int Number { get; init; }

    public required Guid SubmittedBy { get; init; }

    public required DateTime SubmittedAt { get; init; }

    /// <summary>Version of the declaration text that was accepted.</summary>
    public required int DeclarationVersion { get; init; }

    /// <summary>What the integrator wrote along.</summary>
    public string? Message { get; init; }

    public Guid? ReviewerId { get; private set; }

    public DateTime? TakenAt { get; private set; }

    public RoundOutcome? Outcome { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the decision said, read by the integrator.</summary>
    public string? DecisionText { get; private set; }

    /// <summary>Why the lead decided although an opinion or a second look was lacking; null where nothing was lacking.</summary>
    public string? OverrideReason { get; set; }

    public List<SubmissionItem> Items { get; } = [];

    public bool IsOpen => Outcome is null;

    /// <summary>A reviewer takes the round. Nobody reviews what he submitted.</summary>
    /// <exception cref="ForbiddenActionException">The round is decided, or the reviewer submitted it.</exception>
    public void Take(Guid reviewer, DateTime at)
    {
        EnsureOpenTo(reviewer, nameof(Take));
        (ReviewerId, TakenAt) = (reviewer, TakenAt ?? at);
    }

    /// <exception cref="ForbiddenActionException">The round is decided, or the person submitted it.</exception>
    public void Decide(RoundOutcome outcome, Guid by, DateTime at, string? text)
    {
        EnsureOpenTo(by, outcome.ToString());
        (Outcome, DecidedBy, DecidedAt, DecisionText) = (outcome, by, at, text);
    }

    /// <summary>The dossier goes back before anybody examined it, because something lacks altogether.</summary>
    /// <exception cref="ForbiddenActionException">The round is decided, somebody examines it, or the person submitted it.</exception>
    public void Return(Guid by, DateTime at, string? text)
    {
        if (ReviewerId is not null)
        {
            throw new ForbiddenActionException("taken", nameof(Return));
        }

        Decide(RoundOutcome.ChangesRequested, by, at, text);
    }

    /// <summary>Somebody who answers for the round gives it to another reviewer. Nobody reviews what he submitted.</summary>
    /// <exception cref="ForbiddenActionException">The round is decided, nobody has taken it, the reviewer has it already or submitted it.</exception>
    public void Assign(Guid reviewer)
    {
        EnsureOpenTo(reviewer, nameof(Assign));
        ReviewerId = ReviewerId is null || ReviewerId == reviewer ? throw new ForbiddenActionException(ReviewerId is null ? "not taken" : "taken by the same person", nameof(Assign)) : reviewer;
    }

    /// <summary>The integrator takes the dossier back before anybody examined it.</summary>
    /// <exception cref="ForbiddenActionException">The round is decided, or somebody examines it.</exception>
    public void Withdraw(Guid by, DateTime at, string reason)
    {
        if (!IsOpen || ReviewerId is not null)
        {
            throw new ForbiddenActionException(Outcome?.ToString() ?? "taken", nameof(Withdraw));
        }

        (Outcome, DecidedBy, DecidedAt, DecisionText) = (RoundOutcome.Withdrawn, by, at, reason);
    }

    public void EnsureOpenTo(Guid person, string action)
    {
        if (!IsOpen)
        {
            throw new ForbiddenActionException(Outcome.ToString()!, action);
        }

        if (person == SubmittedBy)
        {
            throw new ForbiddenActionException("submitted by the same person", action);
        }
    }
}

/// <summary>How a round ended.</summary>
public enum RoundOutcome
{
    ChangesRequested,
    Approved,
    ApprovedWithRemarks,
    Rejected,
    Withdrawn,
}
