using System.Buffers.Binary;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Looks for a second file inside a first one: content that another program, given the same bytes, would run or unpack.</summary>
internal static class ForeignContent
{
    /// <summary>How far into a file browsers look for markup and PDF readers for a header.</summary>
    public const int SniffedBytes = 1024;

    private const int WindowBytes = 64 * 1024;
    private const int EndRecordBytes = 22;
    private const int MaxZipComment = 65_535;

    private static readonly byte[][] Archives = [[.. "rar!\x1A\x07"u8], [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C]];
    private static readonly byte[][] Markup = ["<html"u8.ToArray(), "<body"u8.ToArray(), "<script"u8.ToArray(), "<iframe"u8.ToArray(), "<!doctype"u8.ToArray(), "<?php"u8.ToArray()];
    private static readonly int Overlap = Archives.Concat(Markup).Max(pattern => pattern.Length);

    /// <summary>Markup, or the header of a PDF, where a lenient reader would find it.</summary>
    public static bool StartsSecondFile(ReadOnlySpan<byte> head, bool isPdf)
    {
        Span<byte> lower = stackalloc byte[SniffedBytes];
        lower = lower[..ToLower(head[..Math.Min(head.Length, SniffedBytes)], lower)];
        return HasMarkup(lower) || (!isPdf && lower.IndexOf("%pdf-"u8) >= 0);
    }

    /// <summary>Markup or another archive anywhere in an image; compressed pixels do not resemble either.</summary>
    public static bool IsHiddenInImage(Stream image)
    {
        image.Position = 0;
        var window = new byte[WindowBytes];
        var kept = 0;
        while (true)
        {
            var read = image.ReadAtLeast(window.AsSpan(kept), 1, throwOnEndOfStream: false);
            if (read == 0)
            {
                return false;
            }

            var filled = window.AsSpan(0, kept + read);
            ToLower(filled[kept..], filled[kept..]);
            if (HasMarkup(filled) || HasAny(filled, Archives))
            {
                return true;
            }

            kept = Math.Min(Overlap, filled.Length);
            filled[^kept..].CopyTo(window);
        }
    }

    /// <summary>
    /// Whether the file also opens as a ZIP archive. Such a program searches the end for the record that closes the directory,
    /// so an archive may follow, or hide in, any other format.
    /// </summary>
    public static bool OpensAsZip(Stream stream)
    {
        var tail = Tail(stream, EndRecordBytes + MaxZipComment);
        var tailStart = stream.Length - tail.Length;
        var rest = tail.AsSpan();
        for (int at; (at = rest.LastIndexOf("PK\x05\x06"u8)) >= 0; rest = rest[..at])
        {
            if (tail.Length - at < EndRecordBytes)
            {
                continue;
            }

            var directoryBytes = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12));
            if (directoryBytes == uint.MaxValue || IsDirectoryAt(stream, tailStart + at - directoryBytes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last bytes of a file.</summary>
    public static byte[] Tail(Stream stream, int length)
    {
        var tail = new byte[Math.Min(length, stream.Length)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        return tail;
    }

    public static bool HasMarkup(ReadOnlySpan<byte> lower)
    {
        foreach (var tag in Markup)
        {
            for (var rest = lower; rest.IndexOf(tag) is >= 0 and var at; rest = rest[(at + 1)..])
            {
                // The byte after the name tells a tag from chance: five letters occur in megabytes of pixels, a closed name does not.
                if (at + tag.Length < rest.Length && rest[at + tag.Length] is (byte)' ' or (byte)'>' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static int ToLower(ReadOnlySpan<byte> bytes, Span<byte> lower)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            lower[i] = bytes[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(bytes[i] | 0x20) : bytes[i];
        }

        return bytes.Length;
    }

    private static bool HasAny(ReadOnlySpan<byte> lower, byte[][] patterns)
    {
        foreach (var pattern in patterns)
        {
            if (lower.IndexOf(pattern) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDirectoryAt(Stream stream, long position)
    {
        if (position < 0)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        stream.Position = position;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && bytes.SequenceEqual("PK\x01\x02"u8);
    }
}
