using System.Globalization;
using System.Text.RegularExpressions;

namespace Onboarding.Domain.Places;

/// <summary>
/// The point in a link that was copied from a map: Google Maps (<c>!3d…!4d…</c>, <c>@lat,lon</c>, <c>q=</c>), OpenStreetMap (<c>mlat=</c>,
/// <c>#map=</c>), Waze (<c>ll=</c>), <c>geo:</c>, or a bare pair. Always latitude before longitude, in WGS84. Nothing is fetched.
/// </summary>
public static partial class MapLink
{
    private const int MaxLength = 2000;
    private const int Decimals = 8;

    /// <returns>Null when the text holds no pair of coordinates.</returns>
    public static TypedCoordinates? Read(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        var plain = Unescape(text.Trim());
        // Where the pin is comes before what the screen shows.
        return Of(Pin().Match(plain)) ?? Of(Marker().Match(plain)) ?? Of(Query().Match(plain)) ?? Of(View().Match(plain)) ?? Of(Hash().Match(plain)) ?? Of(Pair().Match(plain)) ?? Of(CommaPair().Match(plain));
    }

    /// <summary>Whether the text is a link: one that holds no point, as short links do, wants a word of its own.</summary>
    public static bool IsMeant(string? text) => text?.Contains("://", StringComparison.Ordinal) == true;

    private static string Unescape(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static TypedCoordinates? Of(Match match) =>
        match.Success && Number(match.Groups["lat"].Value) is { } latitude && Number(match.Groups["lon"].Value) is { } longitude
            ? new(CoordinateSystem.Wgs84, latitude, longitude)
            : null;

    // Maps give up to fifteen decimals; the eighth is a millimetre.
    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value.Scale > Decimals ? decimal.Round(value, Decimals) : value
            : null;

    [GeneratedRegex(@"!3d(?<lat>-?[0-9]{1,3}\.[0-9]{1,20})!4d(?<lon>-?[0-9]{1,3}\.[0-9]{1,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Pin();

    [GeneratedRegex(@"[?&]mlat=(?<lat>-?[0-9]{1,3}\.[0-9]{1,20})&mlon=(?<lon>-?[0-9]{1,3}\.[0-9]{1,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"[?&](?:q|query|ll|latlng|daddr|destination|to|center)=(?:loc:|ll\.)?(?<lat>-?[0-9]{1,3}\.[0-9]{1,20}),[\s+]?(?<lon>-?[0-9]{1,3}\.[0-9]{1,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"[/@](?<lat>-?[0-9]{1,3}\.[0-9]{1,20}),[\s+]?(?<lon>-?[0-9]{1,3}\.[0-9]{1,20})", RegexOptions.CultureInvariant)]
    private static partial Regex View();

    [GeneratedRegex(@"#map=[0-9.]{1,6}/(?<lat>-?[0-9]{1,3}\.[0-9]{1,20})/(?<lon>-?[0-9]{1,3}\.[0-9]{1,20})", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(@"^(?:geo:)?(?<lat>-?[0-9]{1,3}\.[0-9]{1,20})(?:\s*[,;]\s*|\s+)(?<lon>-?[0-9]{1,3}\.[0-9]{1,20})(?:\?.*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^(?<lat>-?[0-9]{1,3},[0-9]{1,20})(?:\s*;\s*|\s+)(?<lon>-?[0-9]{1,3},[0-9]{1,20})\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaPair();
}
