using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;

namespace Onboarding.Tests.Reminders;

public class ReminderPlannerTests
{
    private static readonly DateOnly Bridge = new(2026, 5, 15);
    private static readonly WorkingCalendar Calendar = new([Bridge]);

    /// <summary>Due on Friday 27 March 2026.</summary>
    private static readonly ReminderCase Piece =
        new(ReminderKind.Piece, Guid.NewGuid(), Party.Integrator, BelgianTime.EndOfDay(new(2026, 3, 27)), new DateTime(2026, 3, 6, 9, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("2026-03-19", null)]
    [InlineData("2026-03-20", 1)]
    [InlineData("2026-03-26", 1)]
    [InlineData("2026-03-27", 2)]
    [InlineData("2026-04-02", 2)]
    [InlineData("2026-04-03", 3)]
    [InlineData("2026-04-13", 4)] // Easter Monday, 6 April, does not count
    [InlineData("2026-04-27", null)] // from here only the project manager
    public void RungToSay_ToTheResponsible_FollowsTheLadder(string day, int? expected) =>
        Assert.Equal(expected, RungToSay(Piece, ReminderAudience.Responsible, 0, day));

    [Theory]
    [InlineData(ReminderAudience.Mailbox, "2026-03-27", 2)]
    [InlineData(ReminderAudience.Mailbox, "2026-04-03", null)]
    [InlineData(ReminderAudience.ProjectManager, "2026-03-27", null)]
    [InlineData(ReminderAudience.ProjectManager, "2026-04-03", 3)]
    [InlineData(ReminderAudience.ProjectManager, "2026-04-27", 5)]
    [InlineData(ReminderAudience.ZoneLead, "2026-04-03", null)]
    [InlineData(ReminderAudience.ZoneLead, "2026-04-13", 4)]
    [InlineData(ReminderAudience.None, "2026-04-13", null)]
    public void RungToSay_ToOthers_OnlyFromTheirRung(ReminderAudience audience, string day, int? expected) =>
        Assert.Equal(expected, RungToSay(Piece, audience, 0, day));

    [Fact]
    public void RungToSay_OfWhatWasSaid_IsNothing() => Assert.Null(RungToSay(Piece, ReminderAudience.Responsible, 2, "2026-03-30"));

    [Fact]
    public void RungToSay_AfterSleepingThroughSome_IsOnlyTheHighest() => Assert.Equal(4, RungToSay(Piece, ReminderAudience.Responsible, 0, "2026-04-20"));

    [Fact]
    public void RungToSay_OnTheDayOfAsking_IsNothing()
    {
        var shortTerm = Piece with { OpenedAt = new DateTime(2026, 3, 20, 9, 0, 0, DateTimeKind.Utc) };

        Assert.Null(RungToSay(shortTerm, ReminderAudience.Responsible, 0, "2026-03-20"));
        Assert.Equal(2, RungToSay(shortTerm, ReminderAudience.Responsible, 0, "2026-03-27"));
    }

    [Theory]
    [InlineData(ReminderKind.TakeUp, null)]
    [InlineData(ReminderKind.Review, null)]
    [InlineData(ReminderKind.Answer, 1)]
    [InlineData(ReminderKind.Piece, 1)]
    public void RungToSay_BeforeTheDueDate_IsNotSaidOfThePolicesOwnClock(ReminderKind kind, int? expected) =>
        Assert.Equal(expected, RungToSay(Piece with { Kind = kind }, ReminderAudience.Responsible, 0, "2026-03-23"));

    [Theory]
    [InlineData(RequirementState.Missing, false, SubjectKind.Site, ApprovalState.Draft, true)]
    [InlineData(RequirementState.Refused, false, SubjectKind.Site, ApprovalState.ChangesRequested, true)]
    [InlineData(RequirementState.Expired, false, SubjectKind.Site, ApprovalState.Approved, true)]
    [InlineData(RequirementState.Missing, true, SubjectKind.Site, ApprovalState.Approved, false)]
    [InlineData(RequirementState.Missing, true, SubjectKind.Organisation, ApprovalState.Approved, true)]
    [InlineData(RequirementState.Provided, false, SubjectKind.Site, ApprovalState.Draft, true)]
    [InlineData(RequirementState.BeingChecked, false, SubjectKind.Site, ApprovalState.InReview, false)]
    [InlineData(RequirementState.Satisfied, false, SubjectKind.Site, ApprovalState.Draft, false)]
    [InlineData(RequirementState.Expiring, false, SubjectKind.Site, ApprovalState.Approved, false)]
    [InlineData(RequirementState.Waived, false, SubjectKind.Site, ApprovalState.Draft, false)]
    [InlineData(RequirementState.Later, false, SubjectKind.Site, ApprovalState.Draft, false)]
    [InlineData(RequirementState.Missing, false, SubjectKind.Site, ApprovalState.Rejected, false)]
    [InlineData(RequirementState.Missing, false, SubjectKind.Site, ApprovalState.Withdrawn, false)]
    [InlineData(RequirementState.Missing, false, SubjectKind.Site, ApprovalState.InReview, true)]
    [InlineData(RequirementState.Missing, true, SubjectKind.Site, ApprovalState.InReview, false)]
    [InlineData(RequirementState.Missing, true, SubjectKind.Site, ApprovalState.Submitted, false)]
    [InlineData(RequirementState.Missing, true, SubjectKind.Site, ApprovalState.ChangesRequested, true)]
    [InlineData(RequirementState.Missing, true, SubjectKind.Organisation, ApprovalState.InReview, true)]
    public void IsAsked_OnlyOfWhatCanBeDoneNow(RequirementState state, bool byFields, SubjectKind subject, ApprovalState dossier, bool expected) =>
        Assert.Equal(expected, ReminderPlanner.IsAsked(state, byFields, subject, dossier));

    [Fact]
    public void ThreeYears_DayByDay_SayEachRungOnceToEachAudienceAndNothingOnADayOff()
    {
        var cases = Cases(200);
        var audiences = new[] { ReminderAudience.Responsible, ReminderAudience.Mailbox, ReminderAudience.ProjectManager, ReminderAudience.ZoneLead };
        var said = new Dictionary<(Guid, ReminderAudience), List<(int Rung, DateOnly Day)>>();

        foreach (var day in EveryMorning())
        {
            foreach (var (chased, audience) in cases.SelectMany(c => audiences.Select(a => (c, a))))
            {
                var told = said.TryGetValue((chased.Id, audience), out var list) ? list : said[(chased.Id, audience)] = [];
                if (ReminderPlanner.RungToSay(chased, audience, told.Count == 0 ? 0 : told[^1].Rung, day, Calendar) is { } rung)
                {
                    told.Add((rung.Number, day));
                }
            }
        }

        Assert.All(cases, chased => Assert.All(audiences, audience =>
        {
            var due = BelgianTime.LocalDate(chased.DueAt);
            var told = said[(chased.Id, audience)];
            Assert.Equal(ReminderLadder.Rungs.Where(r => r.Audience.HasFlag(audience)).Select(r => r.Number), told.Select(t => t.Rung));
            Assert.All(told, t => Assert.True(Calendar.IsWorkingDay(t.Day)));
            Assert.Equal(ReminderLadder.Rungs.Where(r => r.Audience.HasFlag(audience)).Select(r => r.OffsetWorkingDays), told.Select(t => Calendar.WorkingDaysBetween(due, t.Day)));
        }));
    }

    [Fact]
    public void Horizon_HidesNothingThatHasReachedARung()
    {
        foreach (var today in EveryMorning().Take(300))
        {
            var hidden = ReminderLadder.Horizon(today, Calendar).AddSeconds(1);

            Assert.Null(ReminderLadder.Reached(hidden, today, Calendar));
        }
    }

    /// <summary>08:30 in Brussels on each working day, as the schedule would start it, over six changes of the clock and a leap day.</summary>
    private static IEnumerable<DateOnly> EveryMorning() =>
        Enumerable.Range(0, 3 * 366)
            .Select(n => new DateTime(2026, 1, 1, 8, 30, 0).AddDays(n))
            .TakeWhile(local => local.Year < 2029)
            .Select(local => BelgianTime.LocalDate(TimeZoneInfo.ConvertTimeToUtc(local, BelgianTime.Zone)))
            .Where(Calendar.IsWorkingDay);

    private static List<ReminderCase> Cases(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var opened = new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(900 * 24 * 60));
            return new ReminderCase(ReminderKind.Piece, Guid.NewGuid(), Party.Integrator, Calendar.DueAt(opened, 10), opened);
        })];
    }

    private static int? RungToSay(ReminderCase chased, ReminderAudience audience, int saidBefore, string day) =>
        ReminderPlanner.RungToSay(chased, audience, saidBefore, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Calendar)?.Number;
}
