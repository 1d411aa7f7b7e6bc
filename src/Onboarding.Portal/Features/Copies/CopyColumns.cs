using System.Globalization;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Network;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;
using Mac = Onboarding.Domain.Network.MacAddress;

namespace Onboarding.Portal.Features.Copies;

/// <summary>The grids: which fields of a site and of a camera differ from copy to copy.</summary>
public static class CopyColumns
{
    private const int NameFr = 0;
    private const int NameNl = 1;
    private const int First = 5;
    private const int FirstOfCameras = 9;
    private const int PerCamera = 3;

    /// <param name="cameras">Those of the site, in their order: each has its own columns.</param>
    public static CopyGrid<SiteCopy> OfSite(Site source, IReadOnlyList<Camera> cameras, Texts texts)
    {
        var system = source.Position?.TypedSystem ?? CoordinateSystem.Wgs84;
        List<CopyColumn<SiteCopy>> columns =
        [
            Site(K.Sites_Field_NameFr, row => source.NameFr is null ? null : Numbered(source.NameFr, row), Longest(Domain.Sites.Site.NameMaxLength), (s, text) => s.NameFr = text),
            Site(K.Sites_Field_NameNl, row => source.NameNl is null ? null : Numbered(source.NameNl, row), Longest(Domain.Sites.Site.NameMaxLength), (s, text) => s.NameNl = text),
            Site(K.Sites_Field_Street, _ => source.Street, Longest(Domain.Sites.Site.TextMaxLength), (s, text) => s.Street = text),
            Site(K.Sites_Field_KmPoint, _ => null, text => KmPoint.Parse(text).Violation, (s, text) => s.KmPoint = text is null ? null : KmPoint.Parse(text).Value),
            Site(K.Sites_Field_Direction, _ => source.Direction, Longest(Domain.Sites.Site.NameMaxLength), (s, text) => s.Direction = text),
            new($"{texts[K.Sites_Field_TypedFirst]} ({texts.Enum(system)})", _ => null, _ => null, (copy, text) => copy.First = text),
            new($"{texts[K.Sites_Field_TypedSecond]} ({texts.Enum(system)})", _ => null, _ => null, (copy, text) =>
                copy.Site.Position = new PositionEntry(system, copy.First, text).Typed is { } typed ? SitePlaces.PositionOf(typed) : null),
            Site(K.Sites_Field_Subnet, _ => null, text => Cidr.Parse(text).Violation, (s, text) => s.Subnet = text is null ? null : Cidr.Parse(text).Value.ToString()),
            Site(K.Sites_Field_Gateway, _ => null, text => IpAddressRule.ParseDevice(text).Violation, (s, text) => s.Gateway = text.Normal(IpAddressRule.ParseDevice)?.ToString()),
        ];
        foreach (var (place, camera) in cameras.Index())
        {
            var name = camera.Reference[^3..];
            columns.AddRange(Devices(texts).Select(c => new CopyColumn<SiteCopy>($"{name} {c.Label}", c.Usual, c.Check, (copy, text) => c.Write(copy.Cameras[place], text), c.IsUnique)));
        }

        var serials = cameras.Select((_, place) => FirstOfCameras + (place * PerCamera)).ToList();
        return new(columns, [serials, [NameFr, .. serials]], row => CheckSite(row, system));

        CopyColumn<SiteCopy> Site(string key, Func<int, string?> usual, Func<string, RuleViolation?> check, Action<Site, string?> write) =>
            new(texts[key], usual, check, (copy, text) => write(copy.Site, text));
    }

    public static CopyGrid<Camera> OfCamera(Camera source, Texts texts)
    {
        List<CopyColumn<Camera>> columns =
        [
            .. Devices(texts),
            new(texts[K.Cameras_Field_Lanes], _ => source.Lanes, text => LaneList.Parse(text).Violation, (c, text) => c.Lanes = text is null ? null : LaneList.Format(LaneList.Parse(text).Value!)),
            new(texts[K.Cameras_Field_Heading], _ => source.Heading?.ToString(CultureInfo.InvariantCulture), CheckHeading, (c, text) => c.Heading = text is null ? null : HeadingOf(text)),
        ];
        return new(columns, [[0]], _ => []);
    }

    /// <summary>What one device only has.</summary>
    private static IEnumerable<CopyColumn<Camera>> Devices(Texts texts) =>
    [
        new(texts[K.Cameras_Field_Serial], _ => null, text => SerialNumber.Parse(text).Violation, (c, text) => c.Serial = text.Normal(SerialNumber.Parse), IsUnique: true),
        new(texts[K.Cameras_Field_IpAddress], _ => null, text => IpAddressRule.ParseDevice(text).Violation, (c, text) => c.IpAddress = text.Normal(IpAddressRule.ParseDevice)?.ToString()),
        new(texts[K.Cameras_Field_MacAddress], _ => null, text => Mac.Parse(text).Violation, (c, text) => c.MacAddress = text.Normal(Mac.Parse), IsUnique: true),
    ];

    private static IEnumerable<(int Column, RuleViolation Violation)> CheckSite(IReadOnlyList<string?> row, CoordinateSystem system)
    {
        if (row[NameFr].Trimmed() is null && row[NameNl].Trimmed() is null)
        {
            yield return (NameFr, new(K.Sites_New_OneName));
        }

        if (new PositionEntry(system, row[First], row[First + 1]).Mistake() is { } mistake)
        {
            yield return (First, mistake.Violation);
        }
    }

    private static string Numbered(string name, int row)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $" ({row + 1})");
        return name[..Math.Min(name.Length, Domain.Sites.Site.NameMaxLength - suffix.Length)] + suffix;
    }

    private static Func<string, RuleViolation?> Longest(int length) => text => text.Trim().Length > length ? new("Copies.TooLong", ("max", length)) : null;

    private static RuleViolation? CheckHeading(string text) => Mounting.Heading.Check(HeadingOf(text) ?? -1);

    private static int? HeadingOf(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}

/// <summary>A copy of a site in the making.</summary>
public sealed record SiteCopy(Site Site, IReadOnlyList<Camera> Cameras)
{
    /// <summary>Latitude or X, kept until its pair is read.</summary>
    public string? First { get; set; }
}
