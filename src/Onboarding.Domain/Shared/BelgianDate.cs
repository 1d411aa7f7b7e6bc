using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Shared;

/// <summary>Dates as people in Belgium type and paste them, day first; and the two ways in which the portal writes them.</summary>
public static class BelgianDate
{
    private const int CenturyPivot = 80;

    private static readonly string[] French =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] Dutch =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Abbreviations that are not simply the beginning of the month's name.</summary>
    private static readonly Dictionary<string, int> Short = new(StringComparer.Ordinal) { ["mrt"] = 3, ["juil"] = 7, ["jul"] = 7 };

    /// <summary>
    /// Reads <c>27/03/2026</c>, <c>27-3-26</c>, <c>27.3.2026</c>, <c>27 mars 2026</c>, <c>27 maart 2026</c> (the month whole or
    /// shortened to three letters or more, either language) and ISO <c>2026-03-27</c>. Years of two digits: 80 to 99 are of the last century.
    /// </summary>
    /// <returns>False when it is not a day of the calendar, or when the month cannot be told apart.</returns>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        var parts = Fold(text ?? "").Split([' ', '\u00A0', '\u202F', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 3)
        {
            return false;
        }

        var (first, middle, last) = parts[0].Length == 4 ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2]);
        if (!TryDigits(first == "1er" ? "1" : first, 2, out var day) || !TryMonth(middle, out var month) || !TryYear(last, out var year))
        {
            return false;
        }

        var exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    /// <summary>Writes <c>27/03/2026</c>, the same in both languages.</summary>
    public static string Format(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Writes <c>27 mars 2026</c> or <c>27 maart 2026</c>, for running text.</summary>
    public static string FormatLong(DateOnly date, Language language)
    {
        var (day, month) = language switch
        {
            Language.Fr => (date.Day == 1 ? "1er" : Digits(date.Day), French[date.Month - 1]),
            Language.Nl => (Digits(date.Day), Dutch[date.Month - 1]),
        };
        return $"{day} {month} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";
    }

    private static bool TryMonth(string text, out int month)
    {
        if (TryDigits(text, 2, out month) || Short.TryGetValue(text, out month))
        {
            return true;
        }

        var found = Enumerable.Range(1, 12).Where(m => Begins(French[m - 1]) || Begins(Dutch[m - 1])).ToList();
        month = found.Count == 1 ? found[0] : 0;
        return month > 0;

        bool Begins(string name) => text.Length >= 3 && Fold(name).StartsWith(text, StringComparison.Ordinal);
    }

    private static bool TryYear(string text, out int year)
    {
        if (!TryDigits(text, 4, out year) || text.Length is not (2 or 4))
        {
            return false;
        }

        year += text.Length == 4 ? 0 : year < CenturyPivot ? 2000 : 1900;
        return true;
    }

    private static bool TryDigits(string text, int length, out int value)
    {
        value = 0;
        return text.Length <= length && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lower case without accents, so that <c>Fevrier</c> is found.</summary>
    private static string Fold(string text) =>
        string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC);
}
