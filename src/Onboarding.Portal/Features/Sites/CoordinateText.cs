using System.Globalization;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Coordinates as they stand in a text box: decimal comma, degrees with at least the decimals that the rule asks for.</summary>
public static class CoordinateText
{
    // A stored number has lost its trailing zeros; without them the rule would call it too coarse when it is saved again.
    private static readonly string Degrees = "0." + new string('0', CoordinateCheck.RequiredDegreeDecimals) + "###";

    public static string Of(CoordinateSystem system, decimal value) => (system switch
    {
        CoordinateSystem.Wgs84 => value.ToString(Degrees, CultureInfo.InvariantCulture),
        CoordinateSystem.Lambert72 or CoordinateSystem.Lambert2008 => value.ToString("0.###", CultureInfo.InvariantCulture),
    }).Replace('.', ',');

    /// <summary>Degrees, minutes and seconds, with the letters of the language.</summary>
    public static string Sexagesimal(SitePosition position, Language language) =>
        $"{SexagesimalText.Format(position.Latitude, isLatitude: true, language)}, {SexagesimalText.Format(position.Longitude, isLatitude: false, language)}";

    /// <summary>The point in the three systems.</summary>
    public static IEnumerable<(CoordinateSystem System, string First, string Second)> All(SitePosition position) =>
        from system in Enum.GetValues<CoordinateSystem>()
        let point = system switch
        {
            CoordinateSystem.Wgs84 => (First: position.Latitude, Second: position.Longitude),
            CoordinateSystem.Lambert72 => (First: position.Lambert72X, Second: position.Lambert72Y),
            CoordinateSystem.Lambert2008 => (First: position.Lambert2008X, Second: position.Lambert2008Y),
        }
        select (system, Of(system, point.First), Of(system, point.Second));
}
