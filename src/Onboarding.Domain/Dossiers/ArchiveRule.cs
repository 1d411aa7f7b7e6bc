namespace Onboarding.Domain.Dossiers;

/// <summary>What is due for a draft that nobody touches.</summary>
public enum ArchiveStep
{
    Nothing,

    /// <summary>Tell the organisation, a month before.</summary>
    FirstNotice,

    /// <summary>Tell it once more, a week before.</summary>
    LastNotice,

    /// <summary>Put it aside; it can be taken up again.</summary>
    Archive,
}

/// <summary>A draft that nobody touches is put aside, never without notice. What was sent to the police is never touched by this.</summary>
public static class ArchiveRule
{
    /// <summary>Calendar days without a change.</summary>
    public const int Days = 90;

    /// <summary>Calendar days before the archiving.</summary>
    public const int FirstNoticeDays = 30;

    /// <inheritdoc cref="FirstNoticeDays"/>
    public const int LastNoticeDays = 7;

    /// <param name="touched">Day of the last change by a person. Days are local in Belgium.</param>
    /// <param name="wasToldFirst">The first notice about this stretch without change was written.</param>
    /// <param name="lastToldOn">The day on which the last one was; null while it was not.</param>
    public static ArchiveStep Step(DateOnly touched, DateOnly today, bool wasToldFirst, DateOnly? lastToldOn)
    {
        var daysLeft = touched.AddDays(Days).DayNumber - today.DayNumber;
        return lastToldOn is { } told ? told.AddDays(LastNoticeDays) <= today && daysLeft <= 0 ? ArchiveStep.Archive : ArchiveStep.Nothing
            : daysLeft <= LastNoticeDays ? ArchiveStep.LastNotice
            : daysLeft <= FirstNoticeDays && !wasToldFirst ? ArchiveStep.FirstNotice
            : ArchiveStep.Nothing;
    }

    /// <summary>The first day on which it may be archived, for a notice written today.</summary>
    public static DateOnly DayOf(DateOnly touched, DateOnly today) =>
        touched.AddDays(Days) is var day && day > today.AddDays(LastNoticeDays) ? day : today.AddDays(LastNoticeDays);
}
