namespace Onboarding.Docx.Zip;

/// <summary>One entry of a ZIP directory. Sizes and offsets in bytes; <c>DataOffset</c> is where the packed bytes begin.</summary>
internal sealed record ZipEntry(
    string Name, ushort Method, uint Crc, long PackedSize, long Size, long HeaderOffset, long DataOffset, uint Attributes)
{
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Unix file type in the upper half of the attributes: 0xA000 is a symbolic link.</summary>
    public bool IsLink => ((Attributes >> 16) & 0xF000) == 0xA000;
}
