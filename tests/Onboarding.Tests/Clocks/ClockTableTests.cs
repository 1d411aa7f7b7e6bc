using System.Globalization;
using Onboarding.Domain.Clocks;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.Clocks;

/// <summary>The terms as people have read and agreed to them.</summary>
[Trait("Area", "Review")]
public class ClockTableTests
{
    [Fact]
    public void Situations_AreAsReviewed() => ReviewedFile.AssertSame("Clocks.Situations.txt",
    [
        Line("", ClockTable.All.Select(c => c.Code)),
        Line("", ClockTable.All.Select(c => c.Kind.ToString())),
        Line("owner", ClockTable.All.Select(c => c.Owner.ToString())),
        Line("working days", ClockTable.All.Select(c => c.TargetWorkingDays?.ToString(CultureInfo.InvariantCulture) ?? "none")),
        .. from situation in Enum.GetValues<ClockSituation>() select Line(situation.ToString(), ClockTable.All.Select(c => Effect(c, situation))),
    ]);

    [Fact]
    public void Events_AreAsReviewed() => ReviewedFile.AssertSame("Workflow.Clock.txt", Clock.Table.Print().TrimEnd('\n').Split('\n'));

    [Fact]
    public void Steps_OfEveryClockInEveryState_ArePossible()
    {
        var impossible =
            from clock in ClockTable.Kept
            from state in Enum.GetValues<ClockState>()
            from situation in Enum.GetValues<ClockSituation>()
            let steps = clock.Steps(state, new HashSet<ClockSituation> { situation }).ToList()
            where !CanWalk(state, steps)
            select (clock.Code, state, situation);

        Assert.Empty(impossible);
    }

    private static bool CanWalk(ClockState state, IEnumerable<ClockEventKind> steps)
    {
        foreach (var step in steps)
        {
            if (!Clock.Table.Allows(state, step))
            {
                return false;
            }

            state = Clock.Table.Next(state, step);
        }

        return true;
    }

    private static string Effect(ClockDefinition clock, ClockSituation situation) =>
        clock.Resets.Contains(situation) ? "resets" : clock.Pauses.Contains(situation) ? "pauses" : clock.Runs.Contains(situation) ? "runs" : "-";

    private static string Line(string head, IEnumerable<string> cells) => string.Concat(cells.Prepend(head).Select((c, i) => c.PadRight(i == 0 ? 20 : 12))).TrimEnd();
}
