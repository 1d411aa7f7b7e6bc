using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>Everything that the automatic checks look at, read at one moment.</summary>
public sealed record CheckPicture
{
    private ILookup<Guid, Camera>? _camerasBySite;

    public required Dossier Dossier { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<Camera> Cameras { get; init; }

    /// <summary>The models chosen for the cameras, by key.</summary>
    public required IReadOnlyDictionary<Guid, CameraModel> Models { get; init; }

    public required TakenElsewhere Elsewhere { get; init; }

    public IReadOnlyList<BroughtAuthorisation> Authorisations { get; init; } = [];

    public IReadOnlyList<ScopeChange> ScopeChanges { get; init; } = [];

    /// <summary>Local date in Belgium.</summary>
    public required DateOnly Today { get; init; }

    public CameraModel? ModelOf(Camera camera) => camera.ModelId is { } id ? Models.GetValueOrDefault(id) : null;

    public IEnumerable<Camera> CamerasOf(Site site) => (_camerasBySite ??= Cameras.ToLookup(c => c.SiteId))[site.Id];
}

/// <summary>
/// What of this dossier's values other dossiers use as well. Holds nothing but values that this dossier has itself: whose they are elsewhere is not told.
/// </summary>
public sealed record TakenElsewhere
{
    /// <summary>Cameras whose serial number is taken under the same make.</summary>
    public IReadOnlySet<Guid> Serials { get; init; } = new HashSet<Guid>();

    public IReadOnlySet<string> MacAddresses { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> IpAddresses { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Subnets { get; init; } = new HashSet<string>();
}

/// <summary>The newest piece brought for the authorisation of a municipality.</summary>
public sealed record BroughtAuthorisation(string NisCode, DateTime BroughtAt);

/// <summary>The last time that the type of a dossier's use, or the place of a site, became another than it was.</summary>
/// <param name="ItemId">The dossier or the site.</param>
public sealed record ScopeChange(Guid ItemId, DateTime At);
