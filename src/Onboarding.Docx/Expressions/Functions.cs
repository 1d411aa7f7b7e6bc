using System.Globalization;
using Onboarding.Docx.Model;

namespace Onboarding.Docx.Expressions;

/// <summary>
/// The functions of the template language. Null goes through all of them except <c>or</c>, so that the place where a missing value is printed
/// reports it; text goes through where a number or a date was expected, so that a blank form can be made with <c>……</c> for its values.
/// </summary>
internal static class Functions
{
    private static readonly string[] IsoDates =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>The value, or the fallback when it is missing or blank.</summary>
    public static object? Or(FunctionCall call) =>
        call.Value is null || (call.Value is string text && string.IsNullOrWhiteSpace(text)) ? call.Arguments[1] : call.Value;

    /// <summary>27/03/2026.</summary>
    public static object? Date(FunctionCall call) => TryDate(call.Value, out var date) ? call.Format.Date(date) : Text(call);

    /// <summary>27 mars 2026, 27 maart 2026.</summary>
    public static object? DateLong(FunctionCall call) => TryDate(call.Value, out var date) ? call.Format.DateLong(date) : Text(call);

    /// <summary>1 234,5 in French, 1.234,5 in Dutch; the second argument fixes the number of decimals (0 to 10).</summary>
    public static object? Number(FunctionCall call)
    {
        if (!TryNumber(call.Value, out var number))
        {
            return Text(call);
        }

        return call.Arguments.ElementAtOrDefault(1) switch
        {
            null => call.Format.Number(number, null),
            int decimals and >= 0 and <= 10 => call.Format.Number(number, decimals),
            _ => throw new FunctionException("the number of decimals must be a whole number from 0 to 10"),
        };
    }

    /// <summary>Adds a number, for counting from 1: <c>for.index | plus 1</c>.</summary>
    public static object? Plus(FunctionCall call)
    {
        if (!TryNumber(call.Value, out var number))
        {
            return Text(call);
        }

        if (!TryNumber(call.Arguments[1], out var more))
        {
            throw new FunctionException("only a number can be added");
        }

        try
        {
            return number + more;
        }
        catch (OverflowException)
        {
            throw new FunctionException("the sum is too large");
        }
    }

    /// <summary>oui or non, ja or nee.</summary>
    public static object? YesNo(FunctionCall call) => call.Value is bool flag ? (flag ? call.Format.Yes : call.Format.No) : Text(call);

    /// <summary>A ticked or an empty box.</summary>
    public static object? Check(FunctionCall call) => call.Value is bool flag ? (flag ? "☒" : "☐") : Text(call);

    /// <summary>The items of a list with the second argument between them.</summary>
    public static object? Join(FunctionCall call)
    {
        if (call.Value is not ModelList list)
        {
            return Text(call);
        }

        var parts = new string[list.Count];
        for (var index = 0; index < list.Count; index++)
        {
            parts[index] = list[index] is { } item && call.Format.Print(item) is { } text
                ? text
                : throw new FunctionException($"item {index + 1} of the list is missing or is not a single value");
        }

        return string.Join(call.Arguments[1] as string ?? throw new FunctionException("what stands between the items must be text"), parts);
    }

    /// <summary>
    /// The second argument for one, the third for several. In French 0 and 1 are one, in other languages only 1. Text counts as several:
    /// the word is chosen, not replaced, and a blank form reads "…… caméras".
    /// </summary>
    public static object? Plural(FunctionCall call)
    {
        if (call.Value is null)
        {
            return null;
        }

        var isOne = TryNumber(call.Value, out var number) && (call.Format.Language == "fr" ? Math.Abs(number) < 2 : number == 1);
        return isOne ? call.Arguments[1] : call.Arguments[2];
    }

    /// <summary>In capitals.</summary>
    public static object? Upper(FunctionCall call) =>
        call.Value is null ? null : (call.Format.Print(call.Value) ?? throw NotOneValue()).ToUpper(call.Format.Culture);

    /// <summary>The value itself, for functions whose work is done by the table cell around them.</summary>
    public static object? Same(FunctionCall call) => call.Value;

    private static object? Text(FunctionCall call) => call.Value is null or string ? call.Value : throw NotOneValue();

    private static FunctionException NotOneValue() => new("this function cannot be used for a value of this kind");

    private static bool TryDate(object? value, out DateTime date)
    {
        switch (value)
        {
            case DateOnly day:
                date = day.ToDateTime(TimeOnly.MinValue);
                return true;
            case DateTime moment:
                date = moment;
                return true;
            case string text:
                var found = DateTimeOffset.TryParseExact(
                    text, IsoDates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
                date = parsed.DateTime;
                return found;
            default:
                date = default;
                return false;
        }
    }

    public static bool TryNumber(object? value, out decimal number)
    {
        switch (value)
        {
            case decimal exact:
                number = exact;
                return true;
            case long or int:
                number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            case double real when Math.Abs(real) < 7.9e27:
                number = (decimal)real;
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
