namespace Onboarding.Domain.Requirements;

/// <summary>
/// Where a dossier stands on the way to its next gate, counted over the blocking requirements due by then. Times are UTC.
/// </summary>
public sealed record Standing
{
    public int Required { get; init; }

    public int Satisfied { get; init; }

    public int BeingChecked { get; init; }

    public int Provided { get; init; }

    public int Missing { get; init; }

    /// <summary>Whose turn it is.</summary>
    public Party Acting { get; init; }

    /// <summary>End of the working day by which that party acts; null when nobody acts.</summary>
    public DateTime? ActBy { get; init; }
}
