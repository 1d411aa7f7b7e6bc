using Onboarding.Domain.Calendar;

namespace Onboarding.Domain.Reminders;

/// <summary>Who receives a rung besides the responsible people.</summary>
[Flags]
public enum ReminderAudience
{
    Responsible = 1,
    OrganisationMailbox = 2,
    ProjectManager = 4,
    ZoneLead = 8,
}

/// <param name="Number">1 to 5.</param>
/// <param name="OffsetWorkingDays">Working days after the due date; negative is before.</param>
public sealed record ReminderRung(int Number, int OffsetWorkingDays, ReminderAudience Audience);

/// <summary>The steps by which a missing piece is chased, relative to its due date in working days. After the last one a human decides.</summary>
public static class ReminderLadder
{
    /// <summary>Part of the key of each reminder: with a new policy nothing is sent again that the old one sent for the same rung.</summary>
    public const int PolicyVersion = 1;

    public static readonly IReadOnlyList<ReminderRung> Rungs =
    [
        new(1, -5, ReminderAudience.Responsible),
        new(2, 0, ReminderAudience.Responsible | ReminderAudience.OrganisationMailbox),
        new(3, 5, ReminderAudience.Responsible | ReminderAudience.ProjectManager),
        new(4, 10, ReminderAudience.Responsible | ReminderAudience.ProjectManager | ReminderAudience.ZoneLead),
        new(5, 20, ReminderAudience.ProjectManager),
    ];

    /// <summary>The highest rung reached on a day; rungs that were slept through are not caught up one by one.</summary>
    public static ReminderRung? Reached(DateTime dueAt, DateOnly today, WorkingCalendar calendar)
    {
        var due = BelgianTime.LocalDate(dueAt);
        return Rungs.LastOrDefault(rung => calendar.AddWorkingDays(due, rung.OffsetWorkingDays) <= today);
    }
}
