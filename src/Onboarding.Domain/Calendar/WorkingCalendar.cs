namespace Onboarding.Domain.Calendar;

/// <summary>
/// Working days: Monday to Friday, without the legal holidays and without the further days given (bridge days, closures).
/// </summary>
/// <param name="closedDays">Days that are not worked besides weekends and legal holidays.</param>
public sealed class WorkingCalendar(IEnumerable<DateOnly> closedDays)
{
    private readonly HashSet<DateOnly> _closedDays = [.. closedDays];

    /// <summary>The closed days from that day on, in order.</summary>
    public IReadOnlyList<DateOnly> ClosedFrom(DateOnly day) => [.. _closedDays.Where(d => d >= day).Order()];

    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BelgianHolidays.IsHoliday(date) && !_closedDays.Contains(date);

    /// <summary>
    /// The n-th working day after the start, or before it when n is negative; the start itself does not count.
    /// With n = 0 the start, or the next working day when the start is none: a term never ends on a day that is not worked.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly start, int n)
    {
        var date = start;
        if (n == 0)
        {
            while (!IsWorkingDay(date))
            {
                date = date.AddDays(1);
            }

            return date;
        }

        for (var left = n; left != 0;)
        {
            date = date.AddDays(Math.Sign(n));
            if (IsWorkingDay(date))
            {
                left -= Math.Sign(n);
            }
        }

        return date;
    }

    /// <summary>
    /// How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when
    /// <paramref name="to"/> comes first. The reverse of <see cref="AddWorkingDays"/>.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.CompareTo(from));
        var count = 0;
        for (var date = from; date != to;)
        {
            date = date.AddDays(step);
            count += IsWorkingDay(date) ? step : 0;
        }

        return count;
    }

    /// <summary>
    /// Until when an answer is in time: the end of the n-th working day after the opening, in UTC. The whole day counts, until
    /// midnight in Belgium, because the sentence people read is “at the latest on” that date: an answer given that evening keeps it.
    /// Office hours (16:30) bound when reminders are sent, not until when an answer is accepted.
    /// </summary>
    /// <param name="openedUtc">The moment the term began, in UTC; the day it was in Belgium does not count.</param>
    /// <param name="workingDays">Length of the term.</param>
    /// <exception cref="ArgumentException">The moment is marked as local time of the machine.</exception>
    public DateTime DueAt(DateTime openedUtc, int workingDays) =>
        BelgianTime.EndOfDay(AddWorkingDays(BelgianTime.LocalDate(openedUtc), workingDays));
}
