namespace Onboarding.Domain.Shared;

/// <summary>Reference data that holds for a time. What a dossier chose stays readable afterwards; a new choice offers only what holds today.</summary>
public interface IDated
{
    /// <summary>First day; null when it has always been so.</summary>
    DateOnly? ValidFrom { get; }

    /// <summary>Last day; null while no end is known.</summary>
    DateOnly? ValidTo { get; }
}

public static class Validity
{
    public static bool IsValidOn(this IDated dated, DateOnly day) =>
        (dated.ValidFrom is null || dated.ValidFrom <= day) && (dated.ValidTo is null || dated.ValidTo >= day);

    /// <returns>Null when the first day does not come after the last.</returns>
    public static RuleViolation? Check(DateOnly? from, DateOnly? to) => from > to ? new RuleViolation("Rules.Validity.Order") : null;
}
