using System.Globalization;
using System.Text;

namespace Onboarding.Docx.Rendering;

/// <summary>Counts numbered paragraphs as they come out, the way Word does when it shows them.</summary>
internal sealed class NumberCount
{
    private const int MostLetters = 780; // Word repeats the letter up to thirty times
    private const int MostRoman = 3_999;
    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    private readonly Dictionary<string, int?[]> _counts = [];
    private readonly HashSet<string> _begun = [];

    /// <summary>Counts a paragraph.</summary>
    /// <returns>Its number with what follows it; empty when it shows none, or one that is not written here.</returns>
    public string Next(NumberedItem item)
    {
        var (list, level) = item;
        if (!_counts.TryGetValue(list.Kind, out var counts))
        {
            _counts[list.Kind] = counts = new int?[list.Levels.Count];
        }

        var isNew = _begun.Add(list.Id);
        for (var other = 0; other < counts.Length; other++)
        {
            if ((isNew && list.Levels[other].IsBegunAnew) || (other > level && level < (list.Levels[other].RestartAfter ?? other)))
            {
                counts[other] = null;
            }
        }

        counts[level] = counts[level] + 1 ?? list.Levels[level].Start;
        return Label(list, level, counts);
    }

    private static string Label(NumberedList list, int level, int?[] counts)
    {
        var label = new StringBuilder();
        var shown = list.Levels[level];
        for (var at = 0; at < shown.Text.Length; at++)
        {
            if (shown.Text[at] == '%' && at + 1 < shown.Text.Length && shown.Text[at + 1] - '1' is >= 0 and < 9 and var other)
            {
                if (Write(counts[other] ?? list.Levels[other].Start, shown.IsLegal ? NumberFormat.Decimal : list.Levels[other].Format) is not { } number)
                {
                    return "";
                }

                label.Append(number);
                at++;
            }
            else
            {
                label.Append(shown.Text[at]);
            }
        }

        return label.Length == 0 || shown.Format == NumberFormat.Other ? "" : label.Append(shown.After).ToString();
    }

    private static string? Write(int number, NumberFormat format) => format switch
    {
        NumberFormat.Decimal => number.ToString(CultureInfo.InvariantCulture),
        NumberFormat.LowerLetter => Letters(number, 'a'),
        NumberFormat.UpperLetter => Letters(number, 'A'),
        NumberFormat.LowerRoman => Roman(number),
        NumberFormat.UpperRoman => Roman(number)?.ToUpperInvariant(),
        NumberFormat.Other => null,
    };

    private static string? Letters(int number, char first) =>
        number is > 0 and <= MostLetters ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : null;

    private static string? Roman(int number)
    {
        if (number is <= 0 or > MostRoman)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
