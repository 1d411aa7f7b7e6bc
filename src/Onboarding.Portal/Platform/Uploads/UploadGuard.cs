using Onboarding.Docx;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>
/// Decides by content whether an uploaded file may enter: right kind, whole, nothing hidden, not larger than a reader can bear. It reads
/// structure only, decodes no pixel and runs no parser that recurses; malformed input is refused, never an exception.
/// </summary>
public static class UploadGuard
{
    private static readonly string[] OldOfficeExtensions = [".doc", ".dot", ".xls", ".xlt", ".ppt", ".pps"];

    /// <param name="content">The file, seekable. It is read from its beginning and left there.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static UploadVerdict Inspect(Stream content, string? fileName)
    {
        if (!content.CanSeek)
        {
            throw new ArgumentException("The upload must lie in a file or in memory.", nameof(content));
        }

        var name = FileNames.Clean(fileName);
        var violation = Judge(content, name, out var kind);
        if (violation is not null)
        {
            content.Position = 0;
            return new UploadVerdict.Refused(violation);
        }

        var warnings = kind is UploadKind.Pdf ? PdfWarnings.Find(content) : [];
        content.Position = 0;
        return new UploadVerdict.Accepted(kind, name, AcceptedTypes.ContentTypeOf(kind), warnings);
    }

    private static RuleViolation? Judge(Stream content, string name, out UploadKind kind)
    {
        kind = default;
        if (content.Length == 0)
        {
            return new(UploadTexts.Empty, ("file", name));
        }

        if (content.Length > UploadLimits.MaxFileBytes)
        {
            return new(UploadTexts.TooBig, ("file", name), ("megabytes", UploadLimits.MaxMegabytes));
        }

        var head = Head(content);
        var signature = Signatures.Of(head);
        if (ViolationOfType(signature, name) is { } violation)
        {
            return violation;
        }

        kind = AcceptedTypes.KindOf(name)!.Value;
        return ForeignContent.StartsSecondFile(head, signature is Signature.Pdf)
            ? new(UploadTexts.SecondFile, ("file", name))
            : ViolationOfStructure(content, head, kind, name);
    }

    /// <summary>Null when the content is of an accepted kind and the extension is one of that kind.</summary>
    private static RuleViolation? ViolationOfType(Signature signature, string name)
    {
        var byName = AcceptedTypes.KindOf(name);
        return signature switch
        {
            Signature.Pdf => Agree(UploadKind.Pdf, "PDF"),
            Signature.Png => Agree(UploadKind.Png, "PNG"),
            Signature.Jpeg => Agree(UploadKind.Jpeg, "JPG"),
            Signature.Zip => byName is UploadKind.Docx or UploadKind.Xlsx ? null : new(UploadTexts.Type, ("file", name)),
            Signature.CompoundFile => new(TextForCompoundFile(byName, name), ("file", name)),
            Signature.Unknown => new(UploadTexts.Type, ("file", name)),
        };

        RuleViolation? Agree(UploadKind byContent, string label) => byName == byContent
            ? null
            : new(UploadTexts.Mismatch, ("file", name), ("content", label), ("extension", AcceptedTypes.ExtensionOf(byContent)));
    }

    private static string TextForCompoundFile(UploadKind? byName, string name) => byName switch
    {
        UploadKind.Docx or UploadKind.Xlsx => UploadTexts.Password,
        _ when OldOfficeExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) => UploadTexts.OldOffice,
        _ => UploadTexts.Type,
    };

    private static RuleViolation? ViolationOfStructure(Stream content, byte[] head, UploadKind kind, string name)
    {
        var key = kind switch
        {
            UploadKind.Pdf => PdfContent.Inspect(content, head),
            UploadKind.Png or UploadKind.Jpeg => ImageContent.Inspect(content, kind),
            UploadKind.Docx => PackageContent.Inspect(content, OoxmlKind.Docx),
            UploadKind.Xlsx => PackageContent.Inspect(content, OoxmlKind.Xlsx),
        };
        return key switch
        {
            null => null,
            UploadTexts.TooManyPixels => new(key, ("file", name), ("megapixels", UploadLimits.MaxMegapixels)),
            UploadTexts.PackageKind => new(key, ("file", name), ("content", kind.ToString().ToUpperInvariant())),
            _ => new(key, ("file", name)),
        };
    }

    private static byte[] Head(Stream content)
    {
        var head = new byte[Math.Min(ForeignContent.SniffedBytes, content.Length)];
        content.Position = 0;
        content.ReadExactly(head);
        return head;
    }
}
