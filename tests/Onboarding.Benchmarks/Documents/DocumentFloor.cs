using System.IO.Compression;
using System.IO.Hashing;

namespace Onboarding.Benchmarks.Documents;

/// <summary>
/// What no engine can go below that compresses with the same library: the finished text of the changed parts goes through checksum and compression,
/// the packed bytes of the others, and pictures, are copied. Nothing is filled in.
/// </summary>
internal sealed class DocumentFloor
{
    private readonly List<byte[]> _changed = [];
    private readonly byte[] _copied;
    private readonly int _level;

    /// <param name="template">Tells which parts change.</param>
    /// <param name="document">What was made of it.</param>
    /// <param name="level">Level of compression.</param>
    public DocumentFloor(byte[] template, byte[] document, int level)
    {
        _level = level;
        using var before = new ZipArchive(new MemoryStream(template));
        using var after = new ZipArchive(new MemoryStream(document));
        long copied = 0;
        foreach (var entry in after.Entries)
        {
            if (before.GetEntry(entry.FullName)?.Crc32 == entry.Crc32 || entry.FullName.StartsWith("word/media/", StringComparison.Ordinal))
            {
                copied += entry.CompressedLength;
                continue;
            }

            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            _changed.Add(content.ToArray());
        }

        _copied = new byte[copied];
    }

    public void Run(MemoryStream output)
    {
        foreach (var part in _changed)
        {
            output.Write(BitConverter.GetBytes(Crc32.HashToUInt32(part)));
            using var deflate = new DeflateStream(output, new ZLibCompressionOptions { CompressionLevel = _level }, leaveOpen: true);
            deflate.Write(part);
        }

        output.Write(_copied);
    }
}
