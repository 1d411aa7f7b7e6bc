namespace Onboarding.Docx.Zip;

/// <summary>Numbers of the ZIP format (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).</summary>
internal static class ZipFormat
{
    public const uint LocalSignature = 0x04034b50;
    public const uint DirectorySignature = 0x02014b50;
    public const uint EndSignature = 0x06054b50;
    public const int LocalLength = 30;
    public const int DirectoryLength = 46;
    public const int EndLength = 22;

    /// <summary>1 January 1980, the first date that the format can say. Used for every entry, so that equal content gives equal bytes.</summary>
    public const uint FixedTime = 0x0021_0000;

    public const ushort Encrypted = 1;
    public const ushort Utf8Names = 1 << 11;
}
