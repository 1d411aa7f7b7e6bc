using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

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
