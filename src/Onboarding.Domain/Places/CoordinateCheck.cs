using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>
/// Judges a typed position before anything is converted: inside Belgium, precise enough, and in the system it claims to be in.
/// The three systems have disjoint ranges, so values typed under the wrong one are recognised; latitude and longitude swapped always are,
/// X and Y swapped only near the edges, where the swapped pair leaves the box.
/// </summary>
public static class CoordinateCheck
{
    /// <summary>Fifth decimal of a degree: about one metre.</summary>
    public const int RequiredDegreeDecimals = 5;

    /// <summary>A spreadsheet drops trailing zeros, so the more precise number shows how it was measured and the other may be two shorter.</summary>
    private const int DroppedZeros = 2;

    private static readonly CoordinateSystem[] Systems = Enum.GetValues<CoordinateSystem>();

    /// <returns>The first finding, or null when there is nothing to say.</returns>
    public static CoordinateFinding? Check(TypedCoordinates typed)
    {
        if (typed is { First: 0m, Second: 0m })
        {
            return new(new RuleViolation("Rules.Coordinates.Zero"), Refuses: true);
        }

        if (!CoordinateBox.Hard(typed.System).Contains(typed.First, typed.Second))
        {
            return new(Explain(typed, out var proposal), Refuses: true, proposal);
        }

        if (typed.System is CoordinateSystem.Wgs84 && IsTooCoarse(typed))
        {
            return new(new RuleViolation("Rules.Coordinates.TooFewDecimals", ("count", RequiredDegreeDecimals)), Refuses: true);
        }

        return CoordinateBox.Expected(typed.System).Contains(typed.First, typed.Second)
            ? null
            : new(new RuleViolation("Rules.Coordinates.NearBorder"), Refuses: false);
    }

    private static bool IsTooCoarse(TypedCoordinates typed) =>
        Math.Max(typed.First.Scale, typed.Second.Scale) < RequiredDegreeDecimals
        || Math.Min(typed.First.Scale, typed.Second.Scale) < RequiredDegreeDecimals - DroppedZeros;

    private static RuleViolation Explain(TypedCoordinates typed, out TypedCoordinates? proposal)
    {
        var swapped = new TypedCoordinates(typed.System, typed.Second, typed.First);
        if (Fits(swapped))
        {
            proposal = swapped;
            return new RuleViolation(typed.System is CoordinateSystem.Wgs84 ? "Rules.Coordinates.SwappedDegrees" : "Rules.Coordinates.SwappedMetres");
        }

        proposal = Systems.SelectMany(system => new[] { typed with { System = system }, swapped with { System = system } }).FirstOrDefault(Fits);
        return proposal is null ? Outside(typed.System) : LooksLike(proposal.System);
    }

    private static bool Fits(TypedCoordinates candidate) => CoordinateBox.Hard(candidate.System).Contains(candidate.First, candidate.Second);

    private static RuleViolation LooksLike(CoordinateSystem system) => system switch
    {
        CoordinateSystem.Wgs84 => new("Rules.Coordinates.LooksLikeWgs84"),
        CoordinateSystem.Lambert72 => new("Rules.Coordinates.LooksLikeLambert72"),
        CoordinateSystem.Lambert2008 => new("Rules.Coordinates.LooksLikeLambert2008"),
    };

    private static RuleViolation Outside(CoordinateSystem system)
    {
        var key = system switch
        {
            CoordinateSystem.Wgs84 => "Rules.Coordinates.OutsideWgs84",
            CoordinateSystem.Lambert72 => "Rules.Coordinates.OutsideLambert72",
            CoordinateSystem.Lambert2008 => "Rules.Coordinates.OutsideLambert2008",
        };
        var box = CoordinateBox.Hard(system);
        return new(key, ("minFirst", box.MinFirst), ("maxFirst", box.MaxFirst), ("minSecond", box.MinSecond), ("maxSecond", box.MaxSecond));
    }
}
