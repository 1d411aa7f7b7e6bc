using Onboarding.Domain.Dossiers;
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

/// <summary>What this submission does with an item, compared with what the police saw before.</summary>
public enum ItemChange
{
    New,
    Changed,
    Unchanged,
}

/// <summary>What the reviewer found of an item.</summary>
public enum Verdict
{
    Pending,
    Accepted,
    ChangeAsked,
}

/// <summary>One item of a submission: the revision that is judged, and the verdict on it.</summary>
public sealed class SubmissionItem : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required Guid SubmissionId { get; init; }

    public required ItemKind Kind { get; init; }

    public required Guid ItemId { get; init; }

    public required Guid RevisionId { get; init; }

    public required ItemChange Change { get; init; }

    /// <summary>Accepting the whole settles every section; what is taken back is no longer for the record.</summary>
    public Verdict Verdict
    {
        get;
        set
        {
            AcceptedSections = value == Verdict.Accepted ? [] : AcceptedSections;
            IsForRecord = value == Verdict.Accepted && IsForRecord;
            field = value;
        }
    }

    /// <summary>Sections accepted one by one while the whole is not; empty as soon as it is.</summary>
    public IReadOnlyList<string> AcceptedSections { get; private set; } = [];

    public bool HasAccepted(string section) => Verdict == Verdict.Accepted || AcceptedSections.Contains(section);

    /// <summary>The item is the same as in the round before: what was accepted then, as a whole or in sections, stays so.</summary>
    public void KeepFrom(SubmissionItem before)
    {
        Verdict = before.Verdict == Verdict.Accepted ? Verdict.Accepted : Verdict.Pending;
        (AcceptedSections, IsForRecord) = (before.AcceptedSections, before.IsForRecord);
    }

    /// <summary>Accepts one section; with the last one the item is accepted.</summary>
    /// <param name="sections">All that are judged.</param>
    public void AcceptSection(string section, IReadOnlyCollection<string> sections)
    {
        if (!HasAccepted(section))
        {
            AcceptedSections = [.. AcceptedSections, section];
            Verdict = sections.All(HasAccepted) ? Verdict.Accepted : Verdict;
        }
    }

    /// <summary>The section is to be judged again; the others stay accepted.</summary>
    /// <param name="section">Null for all of them.</param>
    /// <param name="sections">All that are judged.</param>
    public void TakeBack(string? section, IReadOnlyCollection<string> sections)
    {
        var others = section is null ? [] : sections.Where(s => s != section && HasAccepted(s)).ToList();
        Verdict = Verdict == Verdict.Accepted ? Verdict.Pending : Verdict;
        AcceptedSections = others;
    }

    /// <summary>Who judged it last in this round.</summary>
    public Guid? JudgedBy { get; set; }

    /// <summary>Accepted as known, without a judgement of its own.</summary>
    public bool IsForRecord { get; set; }

    /// <summary>The verdict as a code; null while there is none.</summary>
    /// <param name="hasRemarks">A remark on the item is not settled.</param>
    public DecisionCode? Code(bool hasRemarks) => Verdict switch
    {
        Verdict.Pending => null,
        Verdict.Accepted => IsForRecord ? DecisionCode.ForRecord : hasRemarks ? DecisionCode.ApprovedWithRemarks : DecisionCode.Approved,
        Verdict.ChangeAsked => DecisionCode.Revise,
    };

    /// <summary>Reference at the time of submission.</summary>
    public required string Name { get; init; }
}
