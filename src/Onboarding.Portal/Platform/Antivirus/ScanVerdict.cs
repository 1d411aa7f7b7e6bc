using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Platform.Antivirus;

/// <summary>What the scanner said of one file. Only <see cref="Clean"/> lets it out of quarantine.</summary>
public abstract record ScanVerdict
{
    private ScanVerdict()
    {
    }

    public sealed record Clean : ScanVerdict;

    /// <param name="Threat">The scanner's name of what it found.</param>
    public sealed record Infected(string Threat) : ScanVerdict;

    /// <param name="Answer">What the scanner said, for the log; empty when it said nothing.</param>
    public sealed record NotJudged(ScanObstacle Obstacle, string Answer) : ScanVerdict;
}
