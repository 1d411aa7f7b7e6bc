namespace Onboarding.Docx.Zip;

/// <summary>The packed bytes of an entry, ready to be written.</summary>
internal sealed record ZipContent(ushort Method, uint Crc, long Size, IReadOnlyList<ReadOnlyMemory<byte>> Packed)
{
    public long PackedSize { get; } = Packed.Sum(piece => (long)piece.Length);
}
