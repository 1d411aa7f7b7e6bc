using System.Buffers.Binary;

namespace Onboarding.Docx.Media;

/// <summary>Reads the header of a PNG file (W3C PNG, chunks IHDR and pHYs); nothing behind the first image data is looked at.</summary>
internal static class PngHeader
{
    private const int ChunkFrame = 12;
    private const int MostChunks = 64;
    private const double InchesPerMetre = 1 / 0.0254;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureHeader? TryRead(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature) || file.Length < Signature.Length + ChunkFrame + 13 || !file[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var (x, y) = Density(file[Signature.Length..]);
        return new(PictureFormat.Png, width, height, x, y, default);
    }

    private static (double X, double Y) Density(ReadOnlySpan<byte> chunks)
    {
        for (var count = 0; count < MostChunks && chunks.Length >= ChunkFrame; count++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunks);
            var type = chunks[4..8];
            if (length > chunks.Length - ChunkFrame || type.SequenceEqual("IDAT"u8))
            {
                break;
            }

            var data = chunks.Slice(8, (int)length);
            if (type.SequenceEqual("pHYs"u8) && data.Length == 9 && data[8] == 1)
            {
                return (
                    PictureHeader.Dpi(BinaryPrimitives.ReadUInt32BigEndian(data) / InchesPerMetre),
                    PictureHeader.Dpi(BinaryPrimitives.ReadUInt32BigEndian(data[4..]) / InchesPerMetre));
            }

            chunks = chunks[((int)length + ChunkFrame)..];
        }

        return (PictureHeader.DefaultDpi, PictureHeader.DefaultDpi);
    }
}
