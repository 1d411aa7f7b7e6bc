using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reminders;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Requirements;

/// <summary>
/// When a date may be announced for what is missing, and for how far. The reminders are silent until that day; what is late stays late, and
/// what blocks a gate goes on blocking it.
/// </summary>
public static class AnnouncementRule
{
    /// <summary>How many working days the announced day may lie after the due date, or after today where that has passed.</summary>
    public const int MostWorkingDays = 10;

    /// <summary>How often the responsible party says a date for one requirement; after that, the project manager does.</summary>
    public const int MostTimes = 2;

    public const string PastKey = "Requirements.Announce.Past";
    public const string TooFarKey = "Requirements.Announce.TooFar";
    public const string TooOftenKey = "Requirements.Announce.TooOften";

    /// <summary>Whether the requirement waits for its responsible party now.</summary>
    public static bool IsOpen(RequirementItem item, ApprovalState dossier) =>
        item.State.IsMissing() && ReminderPlanner.IsAsked(item.State, item.IsAnsweredByFields, item.SubjectKind, dossier);

    /// <summary>The last day that may be announced.</summary>
    /// <param name="today">Local date in Belgium.</param>
    public static DateOnly LatestDay(DateTime? dueAt, DateOnly today, WorkingCalendar calendar)
    {
        var due = dueAt is { } moment ? BelgianTime.LocalDate(moment) : today;
        return calendar.AddWorkingDays(due > today ? due : today, MostWorkingDays);
    }

    /// <summary>Whether the next date has to come from the project manager.</summary>
    public static bool IsUsedUp(RequirementItem item) => item.TimesAnnounced >= MostTimes;

    /// <param name="today">Local date in Belgium.</param>
    /// <returns>Why this day cannot be announced; null when it can.</returns>
    public static RuleViolation? Check(RequirementItem item, DateOnly on, bool isProjectManager, DateOnly today, WorkingCalendar calendar)
    {
        if (IsUsedUp(item) && !isProjectManager)
        {
            return new(TooOftenKey, ("times", MostTimes));
        }

        var latest = LatestDay(item.DueAt, today, calendar);
        return on < today ? new(PastKey)
            : on > latest ? new(TooFarKey, ("date", latest))
            : null;
    }
}
