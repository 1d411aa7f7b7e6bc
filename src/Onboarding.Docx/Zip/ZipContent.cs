using System.IO.Hashing;

namespace Onboarding.Docx.Zip;

/// <summary>The packed bytes of an entry, ready to be written.</summary>
internal sealed record ZipContent(ushort Method, uint Crc, long Size, IReadOnlyList<ReadOnlyMemory<byte>> Packed)
{
    /// <summary>Bytes that gain nothing from compression, such as pictures.</summary>
    public static ZipContent Store(ReadOnlyMemory<byte> bytes) => new(ZipEntry.Stored, Crc32.HashToUInt32(bytes.Span), bytes.Length, [bytes]);

    public long PackedSize { get; } = Packed.Sum(piece => (long)piece.Length);
}
