namespace Onboarding.Portal.Platform.Uploads;

/// <summary>How large an upload may be. The same numbers are enforced, printed on the page and named in the refusals.</summary>
public static class UploadLimits
{
    /// <summary>Largest file, in megabytes as operating systems show them (1,048,576 bytes).</summary>
    public const int MaxMegabytes = 50;

    public const long MaxFileBytes = MaxMegabytes * 1024L * 1024;

    /// <summary>Largest request: one file of the largest size with the form around it.</summary>
    public const long MaxRequestBytes = MaxFileBytes + (5L * 1024 * 1024);

    /// <summary>Largest image, in millions of pixels: 48 KB of PNG can decode to 400 MB, so the header decides.</summary>
    public const int MaxMegapixels = 40;

    public const long MaxPixels = MaxMegapixels * 1_000_000L;

    /// <summary>Longest file name, extension included, in UTF-16 units.</summary>
    public const int MaxFileNameLength = 150;

    /// <summary>How much of the packed objects of a PDF is unpacked when looking for active content.</summary>
    public const long MaxUnpackedPdfBytes = 64L * 1024 * 1024;
}
