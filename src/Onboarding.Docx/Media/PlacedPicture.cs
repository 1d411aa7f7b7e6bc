namespace Onboarding.Docx.Media;

/// <summary>
/// A picture with the size it takes. <c>Width</c> and <c>Height</c> are those of the picture as stored; when it must be turned on its side, Word
/// lays out the same frame and needs to be told how far the turned picture reaches over it (<c>OverX</c>, <c>OverY</c>). All in EMU.
/// </summary>
internal sealed record PlacedPicture(string Relationship, DocxImage Image, long Width, long Height)
{
    /// <summary>In 60,000ths of a degree.</summary>
    public const int FullTurn = 4 * QuarterTurn;

    private const int QuarterTurn = 5_400_000;

    public bool IsSideways => Image.Header.Turn.IsSideways;

    /// <summary>Clockwise, in 60,000ths of a degree.</summary>
    public int Rotation => Image.Header.Turn.Quarters * QuarterTurn;

    public bool Mirrored => Image.Header.Turn.Mirrored;

    public long OverX => IsSideways ? Math.Max(0, (Height - Width) / 2) : 0;

    public long OverY => IsSideways ? Math.Max(0, (Width - Height) / 2) : 0;

    public static PlacedPicture Place(string relationship, DocxImage image, PictureBox box)
    {
        var header = image.Header;
        var (width, height) = header.Natural;
        if (header.Turn.IsSideways)
        {
            var (seenWidth, seenHeight) = box.Fit(height, width);
            return new(relationship, image, seenHeight, seenWidth);
        }

        (var fittedWidth, var fittedHeight) = box.Fit(width, height);
        return new(relationship, image, fittedWidth, fittedHeight);
    }
}
