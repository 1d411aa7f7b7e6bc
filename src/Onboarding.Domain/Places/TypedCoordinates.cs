using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>A position as a person typed it: never rewritten, decimals included.</summary>
/// <param name="System">The system the person chose.</param>
/// <param name="First">Latitude in degrees, or X in metres.</param>
/// <param name="Second">Longitude in degrees, or Y in metres.</param>
public sealed record TypedCoordinates(CoordinateSystem System, decimal First, decimal Second)
{
    /// <summary>Reads both numbers with decimal comma or point; says nothing yet about where they lie (<see cref="CoordinateCheck"/>).</summary>
    public static Parsed<TypedCoordinates> Parse(CoordinateSystem system, string? first, string? second) =>
        DecimalText.Read(first) is { } x && DecimalText.Read(second) is { } y
            ? new TypedCoordinates(system, x, y)
            : new RuleViolation("Rules.Coordinates.Number");
}
