using Onboarding.Domain.Cameras;

namespace Onboarding.Domain.Checks;

/// <summary>How a camera hangs, against what its model is made for.</summary>
internal static class GeometryChecks
{
    public static IEnumerable<CheckHit> HeightOutOfRange(CheckPicture picture) => OutOfRange(picture, c => c.Height, m => (m.MinHeight, m.MaxHeight));

    public static IEnumerable<CheckHit> DistanceOutOfRange(CheckPicture picture) => OutOfRange(picture, c => c.Distance, m => (m.MinDistance, m.MaxDistance));

    public static IEnumerable<CheckHit> TiltOutOfRange(CheckPicture picture) => OutOfRange(picture, c => c.Tilt, m => (null, m.MaxTilt));

    public static IEnumerable<CheckHit> FocalOutOfRange(CheckPicture picture) => OutOfRange(picture, c => c.FocalLength, m => (m.MinFocal, m.MaxFocal));

    public static IEnumerable<CheckHit> HigherThanSupport(CheckPicture picture) =>
        from site in picture.Sites
        from camera in picture.CamerasOf(site)
        where camera.Height > site.SupportHeight
        select new CheckHit(camera.Id, ("height", camera.Height), ("support", site.SupportHeight));

    /// <summary>The line from camera to plate, from its height and its length; beyond the largest tilt the plate is seen too much from above.</summary>
    public static IEnumerable<CheckHit> AngleTooSteep(CheckPicture picture) =>
        from camera in picture.Cameras
        let angle = AngleOf(camera.Height, camera.Distance)
        let most = picture.ModelOf(camera)?.MaxTilt ?? Mounting.Tilt.Max
        where angle > (double)most
        select new CheckHit(camera.Id, ("angle", (int)angle), ("most", most));

    private static double? AngleOf(decimal? height, decimal? distance) => height > 0 && distance > 0
        ? double.RadiansToDegrees(Math.Asin(Math.Min(1, (double)height.Value / (double)distance.Value)))
        : null;

    private static IEnumerable<CheckHit> OutOfRange(CheckPicture picture, Func<Camera, decimal?> value, Func<CameraModel, (decimal? Min, decimal? Max)> range) =>
        from camera in picture.Cameras
        let model = picture.ModelOf(camera)
        where model is not null
        let bounds = range(model)
        where value(camera) < bounds.Min || value(camera) > bounds.Max
        select new CheckHit(camera.Id, ("value", value(camera)), ("model", model.FullName), ("min", bounds.Min ?? 0), ("max", bounds.Max));
}
