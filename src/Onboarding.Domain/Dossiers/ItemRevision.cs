using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Dossiers;

/// <summary>What carries an approval of its own inside a dossier.</summary>
public enum ItemKind
{
    /// <summary>The dossier's own data: regime, purposes, target date.</summary>
    General,
    Site,
    Camera,
}

/// <summary>
/// One numbered revision of an item. From the moment of submission its snapshot never changes: the police judges what it
/// was shown, and a later change is a next revision.
/// </summary>
public sealed class ItemRevision : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>Key of the dossier, site or camera.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>1 for the first; made by the system.</summary>
    public required int Number { get; init; }

    public ApprovalState State { get; private set; }

    /// <summary>
    /// The revision that the item is shown and judged by. False as soon as a next one took its place, and for a change to an approved item until
    /// it is accepted.
    /// </summary>
    public bool IsCurrent { get; private set; } = true;

    /// <summary>The submission in which it was first sent; null while it is drawn up, and for a change to an approved item.</summary>
    public Guid? SubmissionId { get; private set; }

    /// <summary>The item's fields as submitted, as JSON with sorted names; null while it is drawn up.</summary>
    public string? Snapshot { get; private set; }

    /// <summary>SHA-256 of <see cref="Snapshot"/>, lower-case hexadecimal.</summary>
    public string? SnapshotHash { get; private set; }

    public static ItemRevision First(Guid dossierId, ItemKind kind, Guid itemId) =>
        new() { DossierId = dossierId, Kind = kind, ItemId = itemId, Number = 1 };

    /// <summary>A change to an approved item: drawn up beside the revision that counts.</summary>
    /// <param name="number">One more than any revision of the item has.</param>
    public static ItemRevision Beside(ItemRevision current, int number) =>
        new() { DossierId = current.DossierId, Kind = current.Kind, ItemId = current.ItemId, Number = number, IsCurrent = false };

    /// <summary>The item is from now on what this revision says; the one before stays as it was.</summary>
    /// <exception cref="ForbiddenActionException">It is not approved, or the other one does not count.</exception>
    public void TakePlaceOf(ItemRevision current)
    {
        if (!State.IsApproved() || !current.IsCurrent)
        {
            throw new ForbiddenActionException(State.ToString(), nameof(TakePlaceOf));
        }

        (current.IsCurrent, IsCurrent) = (false, true);
    }

    /// <summary>Moves along the table.</summary>
    /// <exception cref="ForbiddenActionException">Not possible in this state.</exception>
    public void Apply(ApprovalAction action) => State = ApprovalWorkflow.Table.Next(State, action);

    /// <summary>
    /// Submits what stands now. A draft is sealed as it is; after a request for changes this revision stays as it was judged
    /// and its successor is returned. An unchanged item that is with the police already keeps its revision.
    /// </summary>
    /// <param name="submissionId">The submission of the dossier; null for a change to an approved item.</param>
    /// <returns>The revision that is submitted: this one, its successor, or null when nothing had to be sent.</returns>
    public ItemRevision? Submit(Guid? submissionId, string snapshot, string snapshotHash)
    {
        if (State == ApprovalState.Draft)
        {
            Apply(ApprovalAction.Submit);
            (SubmissionId, Snapshot, SnapshotHash) = (submissionId, snapshot, snapshotHash);
            return this;
        }

        if (State.IsWithPolice() && snapshotHash == SnapshotHash)
        {
            return null;
        }

        var next = new ItemRevision
        {
            DossierId = DossierId,
            Kind = Kind,
            ItemId = ItemId,
            Number = Number + 1,
            State = ApprovalWorkflow.Table.Next(State, ApprovalAction.Submit),
            SubmissionId = submissionId,
            Snapshot = snapshot,
            SnapshotHash = snapshotHash,
            IsCurrent = IsCurrent,
        };
        IsCurrent = false;
        return next;
    }
}
