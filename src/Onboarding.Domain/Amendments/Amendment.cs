using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Amendments;

/// <summary>Why an approved thing changes.</summary>
public enum AmendmentGround
{
    /// <summary>What was registered is not what stands there.</summary>
    Correction,

    /// <summary>Another device takes its place.</summary>
    Replacement,

    /// <summary>It is moved, or aimed elsewhere.</summary>
    Relocation,

    Other,
}

/// <summary>
/// A change to an approved site or camera, under way as a revision of its own while the thing stays as it was approved. It holds only the values
/// that differ; they reach the thing when the police accepts them, all at once. Its state is that of its revision and moves along the same table
/// as any other approval.
/// </summary>
public sealed class Amendment : Entity, IPartOfDossier
{
    /// <summary>Characters of a reason, a remark or a decision.</summary>
    public const int TextMaxLength = 2000;

    public required Guid DossierId { get; init; }

    /// <summary>A site or a camera.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Key of the site or camera.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>Reference of the site or camera.</summary>
    public required string Name { get; init; }

    public required AmendmentGround Ground { get; init; }

    /// <summary>Why, for the police and for whoever reads it later.</summary>
    public required string Reason { get; init; }

    public required Guid OpenedBy { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>The approved revision that it starts from.</summary>
    public required Guid BaseId { get; init; }

    public Guid RevisionId { get; private set; }

    /// <summary>The revision that is drawn up or was sent last; each sending after a remark is a next one.</summary>
    public required ItemRevision Revision { get; set; }

    /// <summary>The values that differ, as JSON: see <see cref="AmendedValues"/>.</summary>
    public string Values { get; private set; } = AmendedValues.None;

    public Guid? SubmittedBy { get; private set; }

    /// <summary>When it was sent last; null before the first time, and until then the police does not see it.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public Guid? ReviewerId { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The remark that asks for a correction, or what was written with the end; read by both sides.</summary>
    public string? DecisionText { get; private set; }

    public ApprovalState State => Revision.State;

    /// <summary>The thing as it would be.</summary>
    /// <param name="live">As it is.</param>
    public T Of<T>(T live)
        where T : Entity => AmendedValues.Apply(live, Values);

    /// <summary>Keeps what differs.</summary>
    /// <exception cref="ForbiddenActionException">It is with the police, or ended.</exception>
    public void Keep<T>(T live, T draft)
        where T : Entity
    {
        if (!State.IsOpenForEditing())
        {
            throw new ForbiddenActionException(State.ToString(), nameof(Keep));
        }

        Values = AmendedValues.Difference(live, draft);
    }

    /// <summary>Seals the values as they are and sends them.</summary>
    public void Submit(Guid by, DateTime at, ItemSnapshot snapshot)
    {
        Revision = Revision.Submit(null, snapshot.Json, snapshot.Hash) ?? throw new ForbiddenActionException(State.ToString(), nameof(Submit));
        (SubmittedBy, SubmittedAt, ReviewerId) = (by, at, null);
    }

    /// <exception cref="ForbiddenActionException">Nobody sent it, or this person did.</exception>
    public void Take(Guid by)
    {
        EnsureNotOwn(by, nameof(Take));
        Revision.Apply(ApprovalAction.Take);
        ReviewerId = by;
    }

    /// <summary>Sends it back with a remark; it can be corrected and sent again.</summary>
    public void AskCorrection(Guid by, DateTime at, string remark) => End(ApprovalAction.RequestChanges, by, at, remark);

    public void Reject(Guid by, DateTime at, string reason) => End(ApprovalAction.Reject, by, at, reason);

    /// <summary>Accepts it. Remarks on the approval before, still to be settled, stay.</summary>
    /// <param name="current">The revision that it takes the place of; it stays as it was.</param>
    public void Accept(Guid by, DateTime at, string? text, ItemRevision current)
    {
        End(current.State == ApprovalState.ApprovedWithRemarks ? ApprovalAction.ApproveWithRemarks : ApprovalAction.Approve, by, at, text);
        Revision.TakePlaceOf(current);
    }

    /// <exception cref="ForbiddenActionException">Somebody examines it, or it ended.</exception>
    public void Withdraw(Guid by, DateTime at, string? reason)
    {
        Revision.Apply(ApprovalAction.Withdraw);
        (DecidedBy, DecidedAt, DecisionText) = (by, at, reason);
    }

    private void End(ApprovalAction action, Guid by, DateTime at, string? text)
    {
        EnsureNotOwn(by, action.ToString());
        Revision.Apply(action);
        (DecidedBy, DecidedAt, DecisionText) = (by, at, text);
    }

    private void EnsureNotOwn(Guid person, string action)
    {
        if (person == SubmittedBy)
        {
            throw new ForbiddenActionException("submitted by the same person", action);
        }
    }
}
