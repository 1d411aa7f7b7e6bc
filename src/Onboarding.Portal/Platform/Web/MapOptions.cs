namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// The section <c>Map</c> of the configuration. Without a tile path a map shows imported borders only, and nobody outside learns where sites
/// stand.
/// </summary>
public sealed class MapOptions
{
    public const string Section = "Map";

    /// <summary>Where tiles come from: a path of the portal, or an <c>https</c> address, with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</summary>
    public string? TilePath { get; init; }

    /// <summary>Whom the licence of the tiles wants named.</summary>
    public string? Attribution { get; init; }

    /// <summary>
    /// The policy of a page with a map: images from the server of the tiles, and the one policy for trusted types that lets the map library look
    /// whether the browser draws, and nothing else.
    /// </summary>
    public string Policy => SecurityHeaders.PagePolicy
        .Replace("trusted-types 'none'", "trusted-types default", StringComparison.Ordinal)
        .Replace("img-src 'self'", $"img-src 'self'{(Origin is { } origin ? $" {origin}" : "")}", StringComparison.Ordinal);

    private string? Origin => Uri.TryCreate(TilePath, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        ? address.GetLeftPart(UriPartial.Authority)
        : null;
}
