namespace Onboarding.Domain.Places;

/// <summary>How a point goes with the municipality that is said to hold it.</summary>
public enum PlaceFit
{
    /// <summary>Inside, or outside by no more than the outline may be off.</summary>
    Fits,

    /// <summary>Outside; the person confirms.</summary>
    Doubtful,

    /// <summary>So far outside that it takes a reason.</summary>
    TooFar,
}

public static class PlaceFits
{
    /// <summary>Beyond this distance a point is refused without a reason. In metres.</summary>
    public const int RefusalMetres = 1000;

    /// <param name="metres">Distance from the municipality, 0 inside.</param>
    /// <param name="accuracyMetres">How far its outline may be off.</param>
    public static PlaceFit Of(double metres, int accuracyMetres) =>
        metres <= accuracyMetres ? PlaceFit.Fits
        : metres <= RefusalMetres ? PlaceFit.Doubtful
        : PlaceFit.TooFar;
}
