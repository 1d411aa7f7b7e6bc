using System.Globalization;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Checks that a PDF is whole and holds nothing but a PDF. Source: ISO 32000-2, clause 7.5.</summary>
internal static class PdfContent
{
    /// <summary>Readers accept the end mark anywhere in the last 1,024 bytes; the offset before it may begin a little earlier.</summary>
    private const int TailBytes = ForeignContent.SniffedBytes + 64;

    /// <returns>The key of the refusal, or null.</returns>
    public static string? Inspect(Stream pdf, ReadOnlySpan<byte> head)
    {
        if (!HasVersion(head) || !HasEnd(pdf))
        {
            return UploadTexts.Damaged;
        }

        var tail = ForeignContent.Tail(pdf, TailBytes);
        ForeignContent.ToLower(tail, tail);
        return ForeignContent.HasMarkup(tail) || ForeignContent.OpensAsZip(pdf) ? UploadTexts.SecondFile : null;
    }

    private static bool HasVersion(ReadOnlySpan<byte> head) =>
        head.Length > 7 && head[5] is (byte)'1' or (byte)'2' && head[6] == '.' && char.IsAsciiDigit((char)head[7]);

    private static bool HasEnd(Stream pdf)
    {
        var tail = ForeignContent.Tail(pdf, TailBytes).AsSpan();
        var end = tail.LastIndexOf("%%EOF"u8);
        if (end < 0)
        {
            return false;
        }

        var start = tail[..end].LastIndexOf("startxref"u8);
        return start >= 0
            && long.TryParse(tail[(start + "startxref".Length)..end], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var offset)
            && offset > 0 && offset < pdf.Length;
    }
}
