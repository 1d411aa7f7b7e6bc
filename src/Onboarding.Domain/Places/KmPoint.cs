using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>Place along a road, in kilometres with at most three decimals, as on the kilometre and hectometre posts.</summary>
public static class KmPoint
{
    public const int Decimals = 3;

    public static readonly ValueRange Range = new("Rules.KmPoint.Range", 0m, 400m);

    /// <summary>Reads <c>12,3</c> or <c>12.300</c>.</summary>
    public static Parsed<decimal> Parse(string? text)
    {
        if (DecimalText.Read(text) is not { } km)
        {
            return new RuleViolation("Rules.KmPoint.Format");
        }

        return Check(km) is { } violation ? violation : km;
    }

    /// <returns>Null when the value can be a kilometre point.</returns>
    public static RuleViolation? Check(decimal km) =>
        Range.Check(km) ?? (decimal.Round(km, Decimals) == km ? null : new RuleViolation("Rules.KmPoint.Format"));
}
