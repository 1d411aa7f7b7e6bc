using System.Globalization;
using Onboarding.Domain.Cameras;

namespace Onboarding.Domain.Checks;

/// <summary>The devices themselves: model, serial number, hardware address, firmware.</summary>
internal static class DeviceChecks
{
    /// <summary>IEEE 802: the address was given by a program and not by the maker.</summary>
    private const int LocalBit = 2;

    public static IEnumerable<CheckHit> ModelNotApproved(CheckPicture picture) =>
        from camera in picture.Cameras
        let model = picture.ModelOf(camera)
        where model?.State == ModelStanding.Proposed
        select new CheckHit(camera.Id, ("model", model.FullName));

    /// <summary>One serial exists once per make; a camera without model may be of any make.</summary>
    public static IEnumerable<CheckHit> SerialTwice(CheckPicture picture) =>
        from same in picture.Cameras.Where(c => c.SerialKey is not null).GroupBy(c => c.SerialKey)
        where same.Skip(1).Any()
        from camera in same
        let make = picture.ModelOf(camera)?.Make
        let twin = same.TakeWhile(c => c != camera).FirstOrDefault(c => make is null || picture.ModelOf(c)?.Make is not { } other || other == make)
        where twin is not null
        select new CheckHit(camera.Id, ("serial", camera.Serial), ("reference", twin.Reference));

    public static IEnumerable<CheckHit> SerialElsewhere(CheckPicture picture) =>
        from camera in picture.Cameras
        where picture.Elsewhere.Serials.Contains(camera.Id)
        select new CheckHit(camera.Id, ("serial", camera.Serial));

    public static IEnumerable<CheckHit> MacTwice(CheckPicture picture) =>
        from same in picture.Cameras.Where(c => c.MacAddress is not null).GroupBy(c => c.MacAddress)
        from camera in same.Skip(1)
        select new CheckHit(camera.Id, ("mac", camera.MacAddress), ("reference", same.First().Reference));

    public static IEnumerable<CheckHit> MacElsewhere(CheckPicture picture) =>
        from camera in picture.Cameras
        where camera.MacAddress is not null && picture.Elsewhere.MacAddresses.Contains(camera.MacAddress)
        select new CheckHit(camera.Id, ("mac", camera.MacAddress));

    public static IEnumerable<CheckHit> MacLocal(CheckPicture picture) =>
        from camera in picture.Cameras
        where camera.MacAddress is { Length: >= 2 }
            && int.TryParse(camera.MacAddress.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var first)
            && (first & LocalBit) != 0
        select new CheckHit(camera.Id, ("mac", camera.MacAddress));

    public static IEnumerable<CheckHit> FirmwareOld(CheckPicture picture) =>
        from camera in picture.Cameras
        let approved = picture.ModelOf(camera)?.ApprovedFirmware
        where FirmwareVersion.Compare(camera.Firmware, approved) < 0
        select new CheckHit(camera.Id, ("firmware", camera.Firmware), ("approved", approved));

    public static IEnumerable<CheckHit> FirmwareUnreadable(CheckPicture picture) =>
        from camera in picture.Cameras
        let approved = picture.ModelOf(camera)?.ApprovedFirmware
        where camera.Firmware is not null && approved is not null && FirmwareVersion.Compare(camera.Firmware, approved) is null
        select new CheckHit(camera.Id, ("firmware", camera.Firmware), ("approved", approved));
}
