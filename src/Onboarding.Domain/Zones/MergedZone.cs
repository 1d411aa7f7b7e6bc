namespace Onboarding.Domain.Zones;

/// <summary>A zone that has ended, and the one that took it over.</summary>
public sealed record MergedZone(Guid Zone, Guid Successor)
{
    /// <summary>The zones that ended in a zone, directly or through others. A circle of successors, which nobody means, is walked once.</summary>
    public static IReadOnlyCollection<Guid> Into(Guid? zone, IReadOnlyCollection<MergedZone> merged)
    {
        var found = new HashSet<Guid>();
        var open = new Queue<Guid?>([zone]);
        while (open.TryDequeue(out var next))
        {
            foreach (var old in merged.Where(m => m.Successor == next && m.Zone != zone && found.Add(m.Zone)))
            {
                open.Enqueue(old.Zone);
            }
        }

        return found;
    }
}
