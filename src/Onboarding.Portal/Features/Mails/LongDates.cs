using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Mails;

internal static class LongDates
{
    /// <summary>With the day of the week, because that is what people plan by: <c>vendredi 27 mars 2026</c>, <c>vrijdag 27 maart 2026</c>.</summary>
    public static string LongDate(this Texts texts, DateOnly date) =>
        $"{texts.Culture.DateTimeFormat.GetDayName(date.DayOfWeek)} {BelgianDate.FormatLong(date, texts.Language)}";
}
