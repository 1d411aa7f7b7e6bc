using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>A position as a person typed it: never rewritten, decimals included.</summary>
/// <param name="System">The system the person chose.</param>
/// <param name="First">Latitude in degrees, or X in metres.</param>
/// <param name="Second">Longitude in degrees, or Y in metres.</param>
public sealed record TypedCoordinates(CoordinateSystem System, decimal First, decimal Second)
{
    /// <summary>
    /// Reads both numbers with decimal comma or point, or degrees, minutes and seconds where the system has degrees; says nothing yet about
    /// where they lie (<see cref="CoordinateCheck"/>).
    /// </summary>
    public static Parsed<TypedCoordinates> Parse(CoordinateSystem system, string? first, string? second)
    {
        if (system is CoordinateSystem.Wgs84 && (SexagesimalText.IsMeant(first) || SexagesimalText.IsMeant(second)))
        {
            return ParseSexagesimal(first, second);
        }

        return DecimalText.Read(first) is { } x && DecimalText.Read(second) is { } y
            ? new TypedCoordinates(system, x, y)
            : new RuleViolation("Rules.Coordinates.Number");
    }

    private static Parsed<TypedCoordinates> ParseSexagesimal(string? first, string? second)
    {
        var (latitude, longitude) = (SexagesimalText.Parse(first), SexagesimalText.Parse(second));
        return (latitude.Violation ?? longitude.Violation) is { } violation
            ? violation
            : new TypedCoordinates(CoordinateSystem.Wgs84, latitude.Value, longitude.Value);
    }
}
