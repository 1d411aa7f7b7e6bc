namespace Onboarding.Domain.Acceptance;

/// <summary>
/// The 95 % confidence interval of a proportion, after E. B. Wilson, <em>Probable inference, the law of succession, and statistical
/// inference</em>, JASA 22 (1927): unlike the simple one it stays between 0 and 1 and is of use when nearly everything is hit.
/// </summary>
/// <param name="Lower">0 to 1.</param>
/// <param name="Upper">0 to 1.</param>
public readonly record struct WilsonInterval(double Lower, double Upper)
{
    /// <summary>Two-sided 95 % quantile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <exception cref="ArgumentOutOfRangeException">More hits than samples, or a negative number.</exception>
    public static WilsonInterval Of(int hits, int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, sample);
        if (sample == 0)
        {
            return new(0, 1);
        }

        double n = sample;
        var rate = hits / n;
        var centre = rate + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((rate * (1 - rate) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);

        // at both ends the bound is exact, and rounding must not carry it past the rate itself
        return new(hits == 0 ? 0 : Math.Min(rate, (centre - half) / scale), hits == sample ? 1 : Math.Max(rate, (centre + half) / scale));
    }

    /// <summary>The smallest sample that passes with so many misses.</summary>
    /// <param name="minimum">What the lower bound has to reach, above 0 and below 1.</param>
    /// <remarks>The lower bound reaches it when hits − n·m ≥ z·√(n·m·(1 − m)), a quadratic equation in √n.</remarks>
    public static int SmallestSample(int misses, double minimum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(misses);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimum);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minimum, 1);
        var spread = Z * Math.Sqrt(minimum * (1 - minimum));
        var root = (spread + Math.Sqrt((spread * spread) + (4 * (1 - minimum) * misses))) / (2 * (1 - minimum));
        var sample = Math.Max(misses + 1, (int)Math.Floor(root * root));
        while (Of(sample - misses, sample).Lower < minimum)
        {
            sample++;
        }

        return sample;
    }
}
