using System.Text;

namespace Onboarding.Docx.Compile;

/// <summary>A tag as it stands in the text of a paragraph; <c>Code</c> is what lies between the braces, with Word's typography undone.</summary>
internal readonly record struct FoundTag(int Start, int End, string Code);

/// <summary>Finds tags in the text of a paragraph and undoes what Word's autocorrection does to them.</summary>
internal static class TagScanner
{
    private const string DoubleQuotes = "\"“”„‟";
    private const string SingleQuotes = "'‘’‚‛";
    private const string Openers = DoubleQuotes + SingleQuotes + "«`";

    /// <summary>Whether the text can hold anything to report or to replace.</summary>
    public static bool MayHoldTags(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal);

    /// <summary>Finds the tags.</summary>
    /// <param name="text">The text of a paragraph.</param>
    /// <param name="longest">How far the end of a quote is looked for: without a limit quotes that are never closed would take the square of their number.</param>
    /// <param name="report">Gets a code and a message for each pair of braces without its other half.</param>
    public static List<FoundTag> Scan(string text, int longest, Action<string, string> report)
    {
        var tags = new List<FoundTag>();
        var at = 0;
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (text.AsSpan(at, (open < 0 ? text.Length : open) - at).Contains("}}", StringComparison.Ordinal))
            {
                report("tag.unopened", "“}}” stands without “{{” before it in the same paragraph");
            }

            if (open < 0)
            {
                return tags;
            }

            var close = FindClose(text, open + 2, longest);
            if (close < 0)
            {
                report("tag.unclosed", "“{{” stands without “}}” after it in the same paragraph");
                return tags;
            }

            var code = text[(open + 2)..close].Trim();
            tags.Add(new(open, close + 2, code.Length > longest ? code : Normalise(code, longest).Trim()));
            at = close + 2;
        }
    }

    /// <summary>The first "}}" outside quotes, or the first at all when a quote is never closed.</summary>
    private static int FindClose(string text, int from, int longest)
    {
        for (var at = from; at < text.Length - 1; at++)
        {
            if (text[at] == '}' && text[at + 1] == '}')
            {
                return at;
            }

            if (Openers.Contains(text[at], StringComparison.Ordinal))
            {
                var end = FindQuoteEnd(text, at, longest);
                if (end < 0)
                {
                    break;
                }

                at = end;
            }
        }

        return text.IndexOf("}}", from, StringComparison.Ordinal);
    }

    /// <summary>
    /// Position of the quote that closes the one at <paramref name="open"/>, or -1. A straight quote is closed by a straight one where there is
    /// one, so that typographic quotes may stand inside; a typographic quote is closed by any of its family.
    /// </summary>
    private static int FindQuoteEnd(string text, int open, int longest)
    {
        var family = text[open] switch
        {
            '«' => "»",
            '`' => "`",
            var quote when DoubleQuotes.Contains(quote, StringComparison.Ordinal) => DoubleQuotes,
            _ => SingleQuotes,
        };
        var end = (int)Math.Min(text.Length, open + 1L + longest);
        var straight = text[open] is '"' or '\'' ? FindUnescaped(text, open + 1, end, text[open].ToString()) : -1;
        return straight >= 0 ? straight : FindUnescaped(text, open + 1, end, family);
    }

    private static int FindUnescaped(string text, int from, int end, string family)
    {
        for (var at = from; at < end; at++)
        {
            if (text[at] == '\\' && family != "`")
            {
                at++;
            }
            else if (family.Contains(text[at], StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Outside quotes: typographic quotes become straight, special spaces ordinary ones, invisible characters nothing. Inside, text stays.</summary>
    private static string Normalise(string code, int longest)
    {
        var result = new StringBuilder(code.Length);
        for (var at = 0; at < code.Length; at++)
        {
            var letter = code[at];
            var end = Openers.Contains(letter, StringComparison.Ordinal) ? FindQuoteEnd(code, at, longest) : -1;
            if (end >= 0)
            {
                AppendQuoted(result, letter, code.AsSpan(at + 1, end - at - 1));
                at = end;
            }
            else if (char.IsWhiteSpace(letter))
            {
                result.Append(' ');
            }
            else if (char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)
            {
                result.Append(letter);
            }
        }

        return result.ToString();
    }

    private static void AppendQuoted(StringBuilder result, char opener, ReadOnlySpan<char> content)
    {
        var quote = opener == '`' ? '`' : SingleQuotes.Contains(opener, StringComparison.Ordinal) ? '\'' : '"';
        result.Append(quote);
        foreach (var letter in content)
        {
            if (letter == quote && opener != quote)
            {
                result.Append('\\');
            }

            result.Append(letter);
        }

        result.Append(quote);
    }
}
