using FsCheck;
using FsCheck.Fluent;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Clocks;

/// <summary>What holds of the clocks of a dossier whatever happens to it.</summary>
[Trait("Area", "Review")]
public class ClockPropertyTests
{
    private static readonly DateTime Opened = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid DossierId = Guid.CreateVersion7();

    private static readonly Gen<Step[]> Walks =
        (from state in Gen.Elements(Enum.GetValues<ApprovalState>())
         from stage in Gen.Elements(Enum.GetValues<Stage>())
         from holds in Gen.ArrayOf(Gen.Elements(true, false), 3)
         from hours in Gen.Choose(0, 400)
         from closed in Gen.ArrayOf(Gen.Choose(0, 120))
         from extension in Gen.Choose(0, 6)
         select new Step(new(state, stage, holds[0], holds[1], holds[2]), hours, closed, extension)).NonEmptyListOf().Select(steps => steps.ToArray());

    [Fact]
    public void NoClock_IsEverNegative() => Properties.Hold(Walks, walk => Walk(walk).All(seen => seen.Clocks.Begun.All(c =>
        c.UsedWorkingDays(seen.Now) >= 0 && c.UsedWorkingDays(Opened) >= 0 && c.WorkingDaysLate(seen.Now) >= 0
        && (c.DueAt is not { } due || due > c.StartedAt)
        && (c.DueIfResumed(seen.Now) is not { } then || then >= c.DueAt)
        && c.Pauses.All(p => c.Lasted(p, seen.Now) >= 0 && !(p.Until < p.From)))));

    [Fact]
    public void TheStoredEvents_GiveTheSameClocksAgain() => Properties.Hold(Walks, walk => Walk(walk).All(seen =>
        Print(new(seen.Events.AsEnumerable().Reverse()), seen.Now) == Print(seen.Clocks, seen.Now)));

    [Fact]
    public void FollowingAgain_AddsNothing() => Properties.Hold(Walks, walk => Walk(walk).All(seen =>
        seen.Clocks.Follow(DossierAt(seen.Now), seen.Facts, _ => new([]), seen.Now).Count == 0));

    [Fact]
    public void EveryClock_IsWhereTheTableSaysThatItBelongs() => Properties.Hold(Walks, walk => Walk(walk).All(seen =>
    {
        var now = seen.Facts.Situations();
        return ClockTable.Kept.All(d => seen.Clocks[d.Kind].State switch
        {
            ClockState.Running => !d.Pauses.Any(now.Contains) && !d.Resets.Any(now.Contains) && d.Runs.Any(now.Contains),
            ClockState.Paused => d.Pauses.Any(now.Contains),
            ClockState.NotStarted or ClockState.Stopped => !d.Runs.Any(now.Contains),
        });
    }));

    [Fact]
    public void NumbersInsideAClock_CountUpFromOne() => Properties.Hold(Walks, walk =>
        Walk(walk).Last().Events.GroupBy(e => e.Clock).All(g => g.Select(e => e.Number).SequenceEqual(Enumerable.Range(1, g.Count()))));

    [Fact]
    public void AnyEvent_IsAsTheTableAllowsOrRefused() => Properties.Hold(
        Gen.Elements(Enum.GetValues<ClockEventKind>()).NonEmptyListOf(), kinds =>
        {
            var clock = new Clock(ClockKind.Review);
            var happened = kinds.Select((kind, i) => new ClockEvent { DossierId = DossierId, Clock = clock.Kind, Number = i + 1, Kind = kind, At = Opened.AddHours(i * 9), WorkingDays = 2 });
            return happened.All(e =>
            {
                var (before, isAllowed) = (clock.State, Clock.Table.Allows(clock.State, e.Kind));
                try
                {
                    clock.Apply(e);
                    return isAllowed && clock.State == Clock.Table.Next(before, e.Kind) && clock.LastNumber == e.Number;
                }
                catch (ForbiddenActionException)
                {
                    return !isAllowed && clock.State == before && clock.LastNumber < e.Number;
                }
            });
        });

    /// <summary>Follows the walk, and extends a clock now and then. Each moment is yielded before the next one happens.</summary>
    private static IEnumerable<(DossierClocks Clocks, List<ClockEvent> Events, ClockFacts Facts, DateTime Now)> Walk(Step[] walk)
    {
        var (clocks, events, now) = (new DossierClocks([]), new List<ClockEvent>(), Opened);
        foreach (var (facts, hours, closed, extension) in walk)
        {
            now = now.AddHours(hours);
            var calendar = new WorkingCalendar(closed.Select(d => DateOnly.FromDateTime(Opened).AddDays(d)));
            events.AddRange(clocks.Follow(DossierAt(now), facts, _ => calendar, now));
            if (extension > 0 && clocks.Begun.FirstOrDefault(c => c.IsTicking) is { } ticking)
            {
                events.Add(extension % 2 == 0
                    ? clocks.Extend(ticking.Kind, DossierId, extension, DossierId, "test", now)
                    : clocks.Rebase(ticking.Kind, DossierId, calendar, DossierId, "test", now));
            }

            yield return (clocks, events, facts, now);
        }
    }

    private static string Print(DossierClocks clocks, DateTime now) => string.Join('\n', clocks.Begun.Select(c =>
        FormattableString.Invariant($"{c.Kind} {c.State} {c.LastNumber} {c.StartedAt:O} {c.StoppedAt:O} {c.ResetAt:O} {c.TargetWorkingDays} {c.DueAt:O} {c.DueIfResumed(now):O} {c.UsedWorkingDays(now)} {string.Join(',', c.Pauses)}")));

    private static Dossier DossierAt(DateTime since)
    {
        var dossier = new Dossier
        {
            Id = DossierId,
            Number = 1,
            Name = "Test",
            OrganisationId = Guid.Empty,
            PoliceZoneId = Guid.Empty,
            CatalogueVersion = 1,
            OpenedAt = Opened,
            OpenedBy = Guid.Empty,
        };
        dossier.TakeStateFrom([ItemRevision.First(DossierId, ItemKind.General, DossierId)], since);
        return dossier;
    }

    private sealed record Step(ClockFacts Facts, int Hours, int[] Closed, int Extension);
}
