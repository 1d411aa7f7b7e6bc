using System.IO.Compression;
using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>
/// Looks for active content in a PDF by the names that announce it, also where they are written with escapes (<c>/J#61vaScript</c>) or
/// packed into object streams. It warns and does not refuse: forms and signed documents use these features honestly. What is encrypted
/// stays unseen and is said to be so.
/// </summary>
internal static class PdfWarnings
{
    private const string ObjectStream = "ObjStm";

    /// <summary>From the type of an object stream to its data: the rest of one short dictionary.</summary>
    private const int DictionaryBytes = 1024;

    /// <summary>Far more than a document of this size has; a file made of nothing else must not keep the server busy.</summary>
    private const int MaxObjectStreams = 8_192;

    private const int SmallBufferBytes = 4 * 1024;

    private static readonly Dictionary<string, UploadWarning> Names = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = UploadWarning.JavaScript,
        ["Launch"] = UploadWarning.Launch,
        ["EmbeddedFile"] = UploadWarning.EmbeddedFile,
        ["EmbeddedFiles"] = UploadWarning.EmbeddedFile,
        ["Encrypt"] = UploadWarning.Encrypted,
    };

    public static IReadOnlyList<UploadWarning> Find(Stream pdf)
    {
        var found = new SortedSet<UploadWarning>();
        var objectStreams = new List<long>();
        pdf.Position = 0;
        var file = new PdfNameReader(new ByteReader(pdf));
        while (file.Next() is { } name)
        {
            Note(name, found);
            if (name == ObjectStream && objectStreams.Count <= MaxObjectStreams)
            {
                objectStreams.Add(file.Position);
            }
        }

        var budget = UploadLimits.MaxUnpackedPdfBytes;
        foreach (var position in objectStreams.Take(MaxObjectStreams).TakeWhile(_ => budget > 0))
        {
            budget -= Unpack(pdf, position, budget, found);
        }

        if (budget <= 0 || objectStreams.Count > MaxObjectStreams)
        {
            found.Add(UploadWarning.PartlyInspected);
        }

        return [.. found];
    }

    private static void Note(string name, SortedSet<UploadWarning> found)
    {
        if (Names.TryGetValue(name, out var warning))
        {
            found.Add(warning);
        }
    }

    /// <returns>How many bytes were unpacked.</returns>
    private static long Unpack(Stream pdf, long position, long budget, SortedSet<UploadWarning> found)
    {
        pdf.Position = position;
        var dictionary = new byte[DictionaryBytes];
        var read = pdf.ReadAtLeast(dictionary, dictionary.Length, throwOnEndOfStream: false);
        var keyword = dictionary.AsSpan(0, read).IndexOf("stream"u8);
        if (keyword < 0)
        {
            return 0;
        }

        var data = keyword + "stream".Length;
        data += data < read && dictionary[data] == '\r' ? 1 : 0;
        pdf.Position = position + data + 1;
        using var unpacked = new ZLibStream(pdf, CompressionMode.Decompress, leaveOpen: true);
        var bytes = new ByteReader(unpacked, SmallBufferBytes);
        try
        {
            var names = new PdfNameReader(bytes);
            while (bytes.Position < budget && names.Next(budget) is { } name)
            {
                Note(name, found);
            }
        }
        catch (InvalidDataException)
        {
            // Not packed with Flate, encrypted, or damaged: what could be read was.
        }

        return bytes.Position;
    }
}
