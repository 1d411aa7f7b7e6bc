using System.Globalization;
using System.Text;

namespace Onboarding.Domain.Shared;

/// <summary>
/// Texts folded for searching: small letters without accents, one space between words. Stored beside the names, so that <em>liege</em> finds
/// Liège on any database, whatever its collation.
/// </summary>
public static class SearchKey
{
    public const int MaxLength = 400;

    /// <summary>The words of all texts; an absent text adds nothing.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        var key = string.Join(' ', texts.SelectMany(Words));
        return key.Length <= MaxLength ? key : key[..MaxLength];
    }

    /// <summary>The words to look for: each has to occur in the key.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var folded = new StringBuilder();
        var letters = string.Concat((text ?? "").Where(c => !char.IsSurrogate(c)));
        foreach (var sign in letters.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Plain(sign));
            }
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Plain(char sign) => char.ToLowerInvariant(sign) switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        var letter when char.IsLetterOrDigit(letter) => letter.ToString(),
        _ => " ",
    };
}
