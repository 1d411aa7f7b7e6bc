using System.Globalization;

namespace Onboarding.Docx.Expressions;

/// <summary>
/// How values look in the language of the document. French and Dutch are fixed here for Belgium, because the framework's own patterns differ
/// from what is written there (d/MM/yyyy for fr-BE) and from one machine to the next. Other cultures use the framework's.
/// </summary>
internal sealed class TextFormat
{
    /// <summary>Room in which <see cref="TryPrint"/> can write any number or date.</summary>
    public const int LongestScalar = 128;

    private readonly NumberFormatInfo _numbers;
    private readonly string _datePattern;

    public TextFormat(CultureInfo culture)
    {
        Culture = culture;
        _numbers = (NumberFormatInfo)culture.NumberFormat.Clone();
        Language = culture.TwoLetterISOLanguageName;
        (var separator, _datePattern, Yes, No) = Language switch
        {
            "fr" => ("\u202f", "dd/MM/yyyy", "oui", "non"),
            "nl" => (".", "dd/MM/yyyy", "ja", "nee"),
            "de" => (".", "dd.MM.yyyy", "ja", "nein"),
            _ => (_numbers.NumberGroupSeparator, culture.DateTimeFormat.ShortDatePattern, "yes", "no"),
        };
        if (Language is "fr" or "nl" or "de")
        {
            _numbers.NumberDecimalSeparator = ",";
            _numbers.NumberGroupSeparator = separator;
            _numbers.NegativeSign = "-";
        }

        _datePattern = _datePattern.Replace("/", "'/'", StringComparison.Ordinal);
    }

    public CultureInfo Culture { get; }

    public string Language { get; }

    public string Yes { get; }

    public string No { get; }

    public string Date(DateTime date) => date.ToString(_datePattern, Culture);

    public string DateLong(DateTime date) => Language switch
    {
        "fr" => (date.Day == 1 ? "1er" : Invariant(date.Day)) + " " + Month(date) + " " + Invariant(date.Year),
        "nl" => Invariant(date.Day) + " " + Month(date) + " " + Invariant(date.Year),
        _ => date.ToString(Culture.DateTimeFormat.LongDatePattern, Culture),
    };

    /// <summary>With grouping; the decimals as given or as many as asked for, halves rounded away from zero.</summary>
    public string Number(decimal number, int? decimals)
    {
        if (decimals is { } places)
        {
            return decimal.Round(number, places, MidpointRounding.AwayFromZero).ToString("N" + Invariant(places), _numbers);
        }

        return number.ToString("#,##0.############################", _numbers);
    }

    /// <summary>What is printed for a value without any function; null for what cannot be printed.</summary>
    public string? Print(object value)
    {
        Span<char> room = stackalloc char[LongestScalar];
        return value as string ?? (TryPrint(value, room, out var length) ? new string(room[..length]) : null);
    }

    /// <summary>Writes what <see cref="Print"/> gives for a number, a date or yes and no, without making a text of it first.</summary>
    public bool TryPrint(object value, Span<char> room, out int length)
    {
        switch (value)
        {
            case bool flag:
                return room.TryWrite(CultureInfo.InvariantCulture, $"{(flag ? Yes : No)}", out length);
            case int number:
                return number.TryFormat(room, out length, default, _numbers);
            case long number:
                return number.TryFormat(room, out length, default, _numbers);
            case decimal number:
                return number.TryFormat(room, out length, "0.############################", _numbers);
            case double number:
                return number.TryFormat(room, out length, "R", _numbers);
            case DateOnly date:
                return date.ToDateTime(TimeOnly.MinValue).TryFormat(room, out length, _datePattern, Culture);
            case DateTime date:
                return room.TryWrite(CultureInfo.InvariantCulture, $"{Date(date)} {date:HH:mm}", out length);
            default:
                length = 0;
                return false;
        }
    }

    private string Month(DateTime date) => Culture.DateTimeFormat.GetMonthName(date.Month);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
