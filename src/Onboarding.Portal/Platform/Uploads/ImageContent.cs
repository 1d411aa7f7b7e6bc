namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Reads the structure of PNG and JPEG files without decoding a pixel.</summary>
internal static class ImageContent
{
    /// <returns>The key of the refusal, or null.</returns>
    public static string? Inspect(Stream image, UploadKind kind)
    {
        image.Position = 0;
        var reader = new ByteReader(image);
        var size = kind is UploadKind.Png ? PngStructure.Read(reader) : JpegStructure.Read(reader);
        if (size is not { } read || read.Width == 0 || read.Height == 0)
        {
            return UploadTexts.Damaged;
        }

        if ((long)read.Width * read.Height > UploadLimits.MaxPixels)
        {
            return UploadTexts.TooManyPixels;
        }

        // Telephones append a film or a depth map to a JPEG; after a PNG nothing honest follows.
        var hasTrailer = kind is UploadKind.Png && reader.Read() != ByteReader.End;
        return hasTrailer || ForeignContent.OpensAsZip(image) || ForeignContent.IsHiddenInImage(image) ? UploadTexts.SecondFile : null;
    }
}
