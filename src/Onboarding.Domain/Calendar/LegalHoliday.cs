namespace Onboarding.Domain.Calendar;

/// <summary>The ten legal public holidays. Source: royal decree of 18 April 1974 carrying out the act of 4 January 1974 on public holidays, article 1.</summary>
public enum LegalHoliday
{
    NewYear,
    EasterMonday,
    LabourDay,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
}
