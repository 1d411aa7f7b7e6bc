using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;

namespace Onboarding.Domain.Reminders;

/// <summary>Decides what is said to whom on a day. It only reads what it is given, so it answers the same however often it is asked.</summary>
public static class ReminderPlanner
{
    /// <summary>
    /// Whether a requirement is chased at all: something is expected, and the responsible party can do it now.
    /// </summary>
    /// <param name="isAnsweredByFields">See <see cref="RequirementItem.IsAnsweredByFields"/>.</param>
    public static bool IsAsked(RequirementState state, bool isAnsweredByFields, SubjectKind subject, ApprovalState dossier) =>
        !dossier.IsClosed()
        && RequirementRule.IsChased(state)
        && !RequirementRule.FieldsAreClosed(isAnsweredByFields, subject, dossier);

    /// <summary>Whether a date was announced that has not passed: until then the reminders are silent.</summary>
    /// <param name="today">Local date in Belgium.</param>
    public static bool IsSilenced(DateOnly? announced, DateOnly today) => announced >= today;

    /// <summary>What a dossier as a whole waits for, besides its requirements; null when nothing.</summary>
    public static ReminderKind? RoundKind(ApprovalState dossier) => dossier switch
    {
        ApprovalState.Submitted => ReminderKind.TakeUp,
        ApprovalState.InReview => ReminderKind.Review,
        ApprovalState.ChangesRequested => ReminderKind.Answer,
        ApprovalState.Draft or ApprovalState.Approved or ApprovalState.ApprovedWithRemarks or ApprovalState.Rejected or ApprovalState.Withdrawn => null,
    };

    /// <summary>The rung to say to a recipient today.</summary>
    /// <param name="audience">As what the recipient hears of this case.</param>
    /// <param name="saidBefore">The highest rung that he was told; 0 when none.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static ReminderRung? RungToSay(ReminderCase @case, ReminderAudience audience, int saidBefore, DateOnly today, WorkingCalendar calendar)
    {
        var rung = ReminderLadder.Reached(@case.DueAt, today, calendar);
        return rung is not null && rung.Number > saidBefore && (rung.Audience & audience) != 0 && !IsTooSoon(@case, rung, calendar) ? rung : null;
    }

    /// <summary>
    /// The rung before the due date is left out where it would not help: the police is not warned ahead of its own clock, and nobody is
    /// reminded on the very day on which he was asked.
    /// </summary>
    private static bool IsTooSoon(ReminderCase @case, ReminderRung rung, WorkingCalendar calendar) =>
        rung.OffsetWorkingDays < 0
        && (@case.Kind is ReminderKind.TakeUp or ReminderKind.Review
            || (@case.OpenedAt is { } opened && rung.Day(@case.DueAt, calendar) <= BelgianTime.LocalDate(opened)));
}
