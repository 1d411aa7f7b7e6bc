using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Closures;

/// <summary>Days on which an organisation or a police zone does not work: its own terms do not run. Belongs to exactly one of the two.</summary>
public sealed class Closure : Entity
{
    public const int LabelMaxLength = 100;

    /// <summary>Longer is no closure.</summary>
    public const int MostDays = 60;

    public Guid? OrganisationId { get; init; }

    public Guid? PoliceZoneId { get; init; }

    /// <summary>First day, local in Belgium.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day, which is closed too.</summary>
    public required DateOnly LastDay { get; init; }

    public required string LabelFr { get; init; }

    public required string LabelNl { get; init; }

    public LocalizedText Label => new(LabelFr, LabelNl);

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, LastDay.DayNumber - FirstDay.DayNumber + 1).Select(FirstDay.AddDays);
}
