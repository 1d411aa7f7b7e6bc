namespace Onboarding.Domain.Operations;

/// <summary>Where a site, or a dossier, stands: its least advanced camera, and how many are in production. What is decommissioned does not count.</summary>
/// <param name="Least">Null when no camera is left.</param>
public sealed record OperationRollUp(OperationalState? Least, int InProduction, int Total)
{
    private static readonly OperationalState[] LeastAdvancedFirst =
        [OperationalState.Planned, OperationalState.NetworkReady, OperationalState.Tested, OperationalState.Suspended, OperationalState.InProduction];

    public static OperationRollUp Of(IEnumerable<OperationalState> cameras)
    {
        var counted = cameras.Where(s => s != OperationalState.Decommissioned).ToList();
        return new(
            counted.Count == 0 ? null : LeastAdvancedFirst.First(counted.Contains),
            counted.Count(s => s == OperationalState.InProduction),
            counted.Count);
    }

    /// <summary>Every camera has come that far. One that is suspended had come into production.</summary>
    public bool HasReached(OperationalState state) =>
        Least is { } least && (state == OperationalState.InProduction ? least is OperationalState.InProduction or OperationalState.Suspended : Rank(least) >= Rank(state));

    private static int Rank(OperationalState state) => Array.IndexOf(LeastAdvancedFirst, state);
}
