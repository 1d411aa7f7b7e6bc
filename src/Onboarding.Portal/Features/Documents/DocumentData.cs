using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;

namespace Onboarding.Portal.Features.Documents;

/// <summary>Everything that the documents of one dossier print, read once for all of them and both languages.</summary>
public sealed record DocumentData
{
    public required Dossier Dossier { get; init; }

    public required Organisation Organisation { get; init; }

    public required PoliceZone Zone { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<Camera> Cameras { get; init; }

    public required IReadOnlyDictionary<Guid, CameraModel> Models { get; init; }

    /// <summary>By NIS code.</summary>
    public required IReadOnlyDictionary<string, Municipality> Municipalities { get; init; }

    public required IReadOnlyDictionary<string, RequirementDefinition> Definitions { get; init; }

    public required IReadOnlyList<RequirementItem> Items { get; init; }

    public required IReadOnlyList<AnnexData> Annexes { get; init; }

    public required IReadOnlyList<AuthorisationData> Authorisations { get; init; }

    public required IReadOnlyList<Submission> Submissions { get; init; }

    /// <summary>Names by key of the people who submitted and decided.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }
}

public sealed record AnnexData(string RequirementCode, Guid SubjectId, EvidenceVersion Version, StoredFile? File);

public sealed record AuthorisationData(string NisCode, InstallationType Type, string? Reference, DateOnly? DecidedOn);
