using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

/// <summary>One version of a piece of evidence: a stored file, or the statement that none is needed.</summary>
public sealed class EvidenceVersion : Entity, IPartOfDossier
{
    public const int ReasonMaxLength = 1000;
    public const int RefusalMaxLength = 2000;
    public const int ReferenceMaxLength = 100;

    public required Guid DossierId { get; init; }

    public required Guid EvidenceFileId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>One stored file may serve several requirements of its dossier.</summary>
    public Guid? FileId { get; init; }

    /// <summary>As confirmed by who brought it; null where nobody was asked.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Why no document is needed, where the requirement allows it.</summary>
    public string? NotNeededReason { get; init; }

    /// <summary>Number of the decision, certificate or report.</summary>
    public string? Reference { get; init; }

    /// <summary>Date that the document bears.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day on which it counts.</summary>
    public DateOnly? ValidUntil { get; init; }

    public EvidenceState State { get; private set; }

    public GivenReason? RefusalReason { get; private set; }

    public required Guid BroughtBy { get; init; }

    public required DateTime BroughtAt { get; init; }

    public Guid? JudgedBy { get; private set; }

    public DateTime? JudgedAt { get; private set; }

    /// <summary>The submission with which it was sent.</summary>
    public Guid? SubmissionId { get; private set; }

    public void Send(Guid? submissionId) => (State, SubmissionId) = (Next(EvidenceAction.Send), submissionId);

    /// <summary>Counts at once: brought by the party of the police that answers for it.</summary>
    public void Confirm() => Judge(EvidenceAction.Confirm, BroughtBy, BroughtAt, null);

    public void Accept(Guid by, DateTime at) => Judge(EvidenceAction.Accept, by, at, null);

    /// <param name="reason">Read by the integrator.</param>
    public void Refuse(Guid by, DateTime at, GivenReason reason) => Judge(EvidenceAction.Refuse, by, at, reason);

    public void Reconsider() => (State, RefusalReason, JudgedBy, JudgedAt) = (Next(EvidenceAction.Reconsider), null, null, null);

    public void Replace() => State = Next(EvidenceAction.Replace);

    public void Quarantine() => State = Next(EvidenceAction.Quarantine);

    public void Remove() => State = Next(EvidenceAction.Remove);

    private void Judge(EvidenceAction action, Guid by, DateTime at, GivenReason? reason) =>
        (State, JudgedBy, JudgedAt, RefusalReason) = (Next(action), by, at, reason);

    private EvidenceState Next(EvidenceAction action) => EvidenceWorkflow.Table.Next(State, action);
}
