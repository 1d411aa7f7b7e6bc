using Onboarding.Domain.Calendar;

namespace Onboarding.Domain.Reminders;

/// <param name="Number">1 to 5.</param>
/// <param name="OffsetWorkingDays">Working days after the due date; negative is before.</param>
public sealed record ReminderRung(int Number, int OffsetWorkingDays, ReminderAudience Audience)
{
    /// <summary>The day from which it is said.</summary>
    public DateOnly Day(DateTime dueAt, WorkingCalendar calendar) => calendar.AddWorkingDays(BelgianTime.LocalDate(dueAt), OffsetWorkingDays);
}

/// <summary>The steps by which something is chased, relative to its due date in working days. After the last one a human decides.</summary>
public static class ReminderLadder
{
    /// <summary>Part of the key of each reminder: with a new policy nothing is sent again that the old one sent for the same rung.</summary>
    public const int PolicyVersion = 1;

    public static readonly IReadOnlyList<ReminderRung> Rungs =
    [
        new(1, -5, ReminderAudience.Responsible),
        new(2, 0, ReminderAudience.Responsible | ReminderAudience.Mailbox),
        new(3, 5, ReminderAudience.Responsible | ReminderAudience.ProjectManager),
        new(4, 10, ReminderAudience.Responsible | ReminderAudience.ProjectManager | ReminderAudience.ZoneLead),
        new(5, 20, ReminderAudience.ProjectManager),
    ];

    /// <summary>The highest rung reached on a day; rungs that were slept through are not caught up one by one.</summary>
    public static ReminderRung? Reached(DateTime dueAt, DateOnly today, WorkingCalendar calendar) =>
        Rungs.LastOrDefault(rung => rung.Day(dueAt, calendar) <= today);

    /// <summary>What is due after this moment has not reached the first rung: it need not be looked at.</summary>
    public static DateTime Horizon(DateOnly today, WorkingCalendar calendar) =>
        BelgianTime.EndOfDay(calendar.AddWorkingDays(today, -Rungs[0].OffsetWorkingDays));
}
