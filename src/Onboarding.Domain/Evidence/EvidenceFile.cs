using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Evidence;

/// <summary>
/// A piece of evidence brought for one requirement of one subject: a plan, a photo, a decision. Its versions follow each other;
/// the newest counts.
/// </summary>
public sealed class EvidenceFile : Entity, IPartOfDossier
{
    /// <summary>The dossier in which it was brought. Evidence on an organisation, a camera model or an authorisation serves other dossiers too.</summary>
    public required Guid DossierId { get; init; }

    public required string RequirementCode { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public List<EvidenceVersion> Versions { get; } = [];

    public EvidenceVersion? Current => Versions.Where(v => v.State != EvidenceState.Removed).MaxBy(v => v.Number);
}
