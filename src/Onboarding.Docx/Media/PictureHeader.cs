using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Media;

/// <summary>What a picture says about itself: format, stored size in pixels, pixels per inch (96 where it says nothing), and how it must be turned.</summary>
internal sealed record PictureHeader(PictureFormat Format, int Width, int Height, double DpiX, double DpiY, Turn Turn)
{
    public const double DefaultDpi = 96;
    private const double EmuPerInch = 914_400;

    public long Pixels => (long)Width * Height;

    /// <summary>Natural size in EMU (1/914,400 inch) as it is stored, before it is turned.</summary>
    public (double Width, double Height) Natural => (Width / DpiX * EmuPerInch, Height / DpiY * EmuPerInch);

    /// <exception cref="FunctionException">Neither PNG nor JPEG, or damaged.</exception>
    public static PictureHeader Read(ReadOnlySpan<byte> content)
    {
        var header = PngHeader.TryRead(content) ?? JpegHeader.TryRead(content);
        return header ?? throw new FunctionException("the picture is neither PNG nor JPEG, or is damaged");
    }

    /// <summary>A density that can be meant; files from careless programs say 0, 1 or millions.</summary>
    public static double Dpi(double said) => said is >= 10 and <= 10_000 ? said : DefaultDpi;
}

/// <summary>The formats that every version of Word shows.</summary>
internal enum PictureFormat
{
    Png,
    Jpeg,
}

/// <summary>How a stored picture must be turned to stand upright: quarter turns clockwise after it was mirrored left to right.</summary>
internal readonly record struct Turn(int Quarters, bool Mirrored)
{
    /// <summary>From the orientation 1 to 8 of Exif 2.32 (tag 0x0112); anything else means upright.</summary>
    public static Turn FromExif(int orientation) => orientation switch
    {
        2 => new(0, true),
        3 => new(2, false),
        4 => new(2, true),
        5 => new(3, true),
        6 => new(1, false),
        7 => new(1, true),
        8 => new(3, false),
        _ => default,
    };

    public bool IsSideways => Quarters % 2 == 1;
}
