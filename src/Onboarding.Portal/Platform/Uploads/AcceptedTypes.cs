namespace Onboarding.Portal.Platform.Uploads;

/// <summary>The accepted kinds with their extensions and the content type under which they are sent back: one table for code and pages.</summary>
public static class AcceptedTypes
{
    private static readonly (UploadKind Kind, string[] Extensions, string ContentType)[] Table =
    [
        (UploadKind.Pdf, [".pdf"], "application/pdf"),
        (UploadKind.Docx, [".docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (UploadKind.Xlsx, [".xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (UploadKind.Png, [".png"], "image/png"),
        (UploadKind.Jpeg, [".jpg", ".jpeg"], "image/jpeg"),
    ];

    /// <summary>For the <c>accept</c> attribute of a file field: <c>.pdf,.docx,.xlsx,.png,.jpg,.jpeg</c>.</summary>
    public static string AcceptAttribute { get; } = string.Join(',', Table.SelectMany(row => row.Extensions));

    /// <summary>For people: <c>PDF, DOCX, XLSX, PNG, JPG</c>.</summary>
    public static string Names { get; } = string.Join(", ", Table.Select(row => row.Extensions[0][1..].ToUpperInvariant()));

    public static string ContentTypeOf(UploadKind kind) => Row(kind).ContentType;

    /// <summary>The usual extension, with its dot.</summary>
    public static string ExtensionOf(UploadKind kind) => Row(kind).Extensions[0];

    /// <returns>Null when no accepted kind bears the extension.</returns>
    public static UploadKind? KindOf(string fileName)
    {
        var extension = Path.GetExtension(fileName);
        foreach (var (kind, extensions, _) in Table)
        {
            if (extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static (UploadKind Kind, string[] Extensions, string ContentType) Row(UploadKind kind) => Array.Find(Table, row => row.Kind == kind);
}
