using System.Globalization;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Cameras;

/// <summary>Lanes that one camera covers; lane 1 is the right-most.</summary>
public static class LaneList
{
    public static readonly ValueRange Lane = new("Rules.Lanes.Range", 1, 8);

    /// <summary>Reads <c>1,2</c>, <c>2; 1</c> or <c>1 2</c>.</summary>
    /// <returns>The lanes ascending and without repetition.</returns>
    public static Parsed<int[]> Parse(string? text)
    {
        var lanes = new SortedSet<int>();
        foreach (var item in (text ?? "").Split([',', ';', ' ', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var lane))
            {
                return new RuleViolation("Rules.Lanes.Format");
            }

            if (Lane.Check(lane) is { } violation)
            {
                return violation;
            }

            lanes.Add(lane);
        }

        return lanes.Count == 0 ? new RuleViolation("Rules.Lanes.Format") : lanes.ToArray();
    }

    /// <summary>As stored: <c>1,2</c>.</summary>
    public static string Format(IEnumerable<int> lanes) => string.Join(',', lanes.Select(l => l.ToString(CultureInfo.InvariantCulture)));
}
