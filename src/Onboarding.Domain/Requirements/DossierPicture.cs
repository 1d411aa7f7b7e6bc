using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Requirements;

/// <summary>Everything that the requirement rules look at, read at one moment.</summary>
public sealed record DossierPicture
{
    public required Dossier Dossier { get; init; }

    public required Organisation Organisation { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<Camera> Cameras { get; init; }

    /// <summary>The models chosen for the cameras.</summary>
    public required IReadOnlyList<CameraModel> Models { get; init; }

    /// <summary>One per municipality of the sites, for the dossier's zone and type.</summary>
    public required IReadOnlyList<Authorisation> Authorisations { get; init; }

    public required IReadOnlyList<ItemRevision> CurrentRevisions { get; init; }

    /// <summary>Newest versions of all evidence that may count here: the dossier's own, and what is shared through its subjects.</summary>
    public required IReadOnlyList<EvidenceOnSubject> Evidence { get; init; }

    /// <summary>The tests or the production were accepted on conditions.</summary>
    public bool AcceptedWithReservations { get; init; }

    /// <summary>Items evaluated before: they carry the waivers.</summary>
    public required IReadOnlyList<RequirementItem> KnownItems { get; init; }
}

/// <summary>The newest version of a piece of evidence with what it is about.</summary>
public sealed record EvidenceOnSubject(string RequirementCode, SubjectKind Kind, Guid SubjectId, EvidenceState State, DateOnly? ValidUntil, GivenReason? RefusalReason);
