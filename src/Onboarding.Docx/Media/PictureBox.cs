using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Media;

/// <summary>
/// Room for a picture, in EMU. A side that is given is filled as far as the picture's proportions and the page allow, enlarging it if need be;
/// without any, the picture keeps its natural size and is only made smaller where it would not fit the page.
/// </summary>
internal readonly record struct PictureBox(double? Width, double? Height)
{
    public const double EmuPerMillimetre = 36_000;

    /// <summary>Largest side that Word accepts: 22 inches.</summary>
    private const double LongestSide = 558;

    // The text of an A4 page with margins of 25 mm; a little lower, because a line under the picture must stay with it.
    private const double PageWidth = 160 * EmuPerMillimetre;
    private const double PageHeight = 230 * EmuPerMillimetre;

    /// <param name="width">Millimetres, or null.</param>
    /// <param name="height">Millimetres, or null.</param>
    public static PictureBox FromMillimetres(object? width, object? height) => new(Side(width), Side(height));

    /// <summary>The size that a picture of this size (as it will be seen) takes, in whole EMU.</summary>
    public (long Width, long Height) Fit(double width, double height)
    {
        var scale = this switch
        {
            (null, null) => Math.Min(1, Math.Min(PageWidth / width, PageHeight / height)),
            _ => Math.Min((Width ?? PageWidth) / width, (Height ?? PageHeight) / height),
        };
        return (Math.Max(1, (long)Math.Round(width * scale)), Math.Max(1, (long)Math.Round(height * scale)));
    }

    private static double? Side(object? value) => value switch
    {
        null => null,
        _ when Functions.TryNumber(value, out var number) && number is >= 1 and <= (decimal)LongestSide => (double)number * EmuPerMillimetre,
        _ => throw new FunctionException($"a side of a picture is given in millimetres, from 1 to {LongestSide}"),
    };
}
