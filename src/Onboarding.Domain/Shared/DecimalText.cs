using System.Globalization;

namespace Onboarding.Domain.Shared;

/// <summary>
/// Reads a number the way people in Belgium write it in both languages: decimal comma or point, spaces between thousands.
/// Where both signs occur (<c>148.855,12</c>) one of them must be a thousands separator; that is not guessed but refused.
/// </summary>
public static class DecimalText
{
    /// <returns>The number with as many decimals as were typed, or null when the text is no number.</returns>
    public static decimal? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(compact, style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
