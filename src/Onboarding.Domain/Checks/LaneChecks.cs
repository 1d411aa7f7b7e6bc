using Onboarding.Domain.Cameras;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>Whether each lane of a site has its plate camera.</summary>
internal static class LaneChecks
{
    public static IEnumerable<CheckHit> Uncovered(CheckPicture picture) =>
        from s in picture.Sites
        let cameras = picture.CamerasOf(s).ToList()
        let seen = PlateCameras(cameras).SelectMany(LanesOf).ToHashSet()
        let missing = Enumerable.Range(1, Lanes(s, cameras)).Where(lane => !seen.Contains(lane)).ToList()
        where seen.Count > 0 && missing.Count > 0
        select new CheckHit(s.Id, ("lanes", Listed(missing)));

    /// <summary>Two cameras on one lane are fine; they are told because a lane is often typed wrongly.</summary>
    public static IEnumerable<CheckHit> Shared(CheckPicture picture) =>
        from site in picture.Sites
        let shared = PlateCameras(picture.CamerasOf(site)).SelectMany(LanesOf).GroupBy(lane => lane).Where(g => g.Count() > 1).Select(g => g.Key).Order().ToList()
        where shared.Count > 0
        select new CheckHit(site.Id, ("lanes", Listed(shared)));

    public static IEnumerable<CheckHit> BeyondRoad(CheckPicture picture) =>
        from site in picture.Sites
        where site.LaneCount is not null
        from camera in picture.CamerasOf(site)
        let beyond = LanesOf(camera).Where(lane => lane > site.LaneCount).ToList()
        where beyond.Count > 0
        select new CheckHit(camera.Id, ("lanes", Listed(beyond)), ("count", site.LaneCount));

    /// <summary>Motorcycles bear their one plate at the rear.</summary>
    public static IEnumerable<CheckHit> OnlyFrontsSeen(CheckPicture picture) =>
        from site in picture.Sites
        let facings = PlateCameras(picture.CamerasOf(site)).Select(c => c.Facing).ToList()
        where facings.Count > 0 && facings.TrueForAll(f => f == Facing.Front)
        select new CheckHit(site.Id);

    /// <summary>With spaces: between figures a comma alone would be read as a decimal one.</summary>
    private static string Listed(IEnumerable<int> lanes) => string.Join(", ", lanes);

    private static IEnumerable<Camera> PlateCameras(IEnumerable<Camera> cameras) => cameras.Where(c => c.Role != CameraRole.Context);

    private static IEnumerable<int> LanesOf(Camera camera) => LaneList.Parse(camera.Lanes).Value ?? [];

    private static int Lanes(Site site, IEnumerable<Camera> cameras) =>
        Math.Clamp(site.LaneCount ?? cameras.SelectMany(LanesOf).DefaultIfEmpty().Max(), 0, (int)LaneList.Lane.Max);
}
