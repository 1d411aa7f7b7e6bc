using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public class AnnouncementRuleTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly WorkingCalendar Calendar = new([]);

    public static TheoryData<DateOnly, DateOnly, string?> Days => new()
    {
        // due, announced
        { new(2026, 3, 20), new(2026, 3, 2), null },
        { new(2026, 3, 20), new(2026, 3, 1), AnnouncementRule.PastKey },
        { new(2026, 3, 20), new(2026, 4, 3), null }, // ten working days after the due date
        { new(2026, 3, 20), new(2026, 4, 4), AnnouncementRule.TooFarKey },
        { new(2026, 2, 2), new(2026, 3, 16), null }, // late already: ten working days from today
        { new(2026, 2, 2), new(2026, 3, 17), AnnouncementRule.TooFarKey },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Check_KeepsTheDayBetweenTodayAndTenWorkingDaysAfterTheTerm(DateOnly due, DateOnly on, string? key) =>
        Assert.Equal(key, AnnouncementRule.Check(Item(due), on, isProjectManager: false, Today, Calendar)?.Key);

    [Fact]
    public void Check_ThirdDate_IsForTheProjectManager()
    {
        var item = Item(Today);
        item.Announce(new(Today, "a", Guid.NewGuid()));
        Assert.Null(AnnouncementRule.Check(item, Today, isProjectManager: false, Today, Calendar));
        item.Announce(new(Today, "b", Guid.NewGuid()));

        Assert.Equal(AnnouncementRule.TooOftenKey, AnnouncementRule.Check(item, Today, isProjectManager: false, Today, Calendar)?.Key);
        Assert.Null(AnnouncementRule.Check(item, Today, isProjectManager: true, Today, Calendar));
    }

    [Theory]
    [InlineData(RequirementState.Missing, false, ApprovalState.Draft, true)]
    [InlineData(RequirementState.Refused, false, ApprovalState.Approved, true)]
    [InlineData(RequirementState.Provided, false, ApprovalState.Draft, false)]
    [InlineData(RequirementState.BeingChecked, false, ApprovalState.InReview, false)]
    [InlineData(RequirementState.Missing, true, ApprovalState.Draft, true)]
    [InlineData(RequirementState.Missing, true, ApprovalState.InReview, false)] // nobody can fill the field in now
    [InlineData(RequirementState.Missing, false, ApprovalState.Withdrawn, false)]
    public void IsOpen_OnlyForWhatWaitsForSomebodyNow(RequirementState state, bool isField, ApprovalState dossier, bool expected) =>
        Assert.Equal(expected, AnnouncementRule.IsOpen(Item(Today, state, isField), dossier));

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-03", true)]
    public void IsSilenced_UntilTheEndOfTheAnnouncedDay(string? announced, bool expected) =>
        Assert.Equal(expected, ReminderPlanner.IsSilenced(announced is null ? null : DateOnly.Parse(announced, System.Globalization.CultureInfo.InvariantCulture), Today));

    private static RequirementItem Item(DateOnly due, RequirementState state = RequirementState.Missing, bool isField = false) => new()
    {
        DossierId = Guid.NewGuid(),
        Code = "SITE-PLAN",
        SubjectKind = SubjectKind.Site,
        SubjectId = Guid.NewGuid(),
        SubjectName = "Site",
        IsBlocking = true,
        IsAnsweredByFields = isField,
        Responsible = Party.Integrator,
        DueBy = Stage.Submission,
        State = state,
        DueAt = BelgianTime.EndOfDay(due),
    };
}
