using System.Globalization;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Documents;

/// <summary>The standard documents that are made from dossier data, by their three-letter code.</summary>
public enum DocumentType
{
    /// <summary>Technical connection dossier.</summary>
    Dtr,

    /// <summary>Site sheet.</summary>
    Fsi,

    /// <summary>Camera data sheet.</summary>
    Fca,
}

/// <summary>Why a document could not be made.</summary>
public enum DocumentProblem
{
    /// <summary>A field that it must print was emptied after it was asked for.</summary>
    FieldMissing,

    /// <summary>The template and the data do not fit.</summary>
    TemplateFailed,
}

public enum DocumentStatus
{
    Requested,
    Ready,
    Failed,
}

/// <summary>
/// One version of a generated document. The number and the version are the same for both languages;
/// the files differ and are listed in <see cref="Files"/>.
/// </summary>
public sealed class GeneratedDocument : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required DocumentType Type { get; init; }

    /// <summary>Key of the dossier, site or camera that it describes.</summary>
    public required Guid SubjectId { get; init; }

    public required string SubjectName { get; init; }

    /// <summary><c>BE-ANPR-1026-FSI-02</c>: dossier, type, running number of the subject within the type.</summary>
    public required string Number { get; init; }

    public required int Major { get; init; }

    public required int Minor { get; init; }

    /// <summary>Made before approval or with something missing: marked on every page.</summary>
    public required bool IsDraft { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid RequestedBy { get; init; }

    public required DateTime RequestedAt { get; init; }

    public DocumentStatus Status { get; set; }

    public DateTime? GeneratedAt { get; set; }

    /// <summary>SHA-256 of the data it was filled with: another hash now means that the document is out of date.</summary>
    public string? DataHash { get; set; }

    /// <summary>Why it could not be made.</summary>
    public DocumentProblem? Problem { get; set; }

    /// <summary>What the engine said, for who keeps the templates.</summary>
    public string? ProblemDetail { get; set; }

    public List<GeneratedFile> Files { get; } = [];

    /// <summary>Drafts count 0.1, 0.2 …; finals 1.0, 2.0 ….</summary>
    public string VersionText => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    public static string NumberOf(string dossierReference, DocumentType type, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{dossierReference}-{type.Code()}-{sequence:00}");
}

/// <summary>The file of a generated document in one language.</summary>
public sealed class GeneratedFile : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required Guid DocumentId { get; init; }

    public required Language Language { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>First signs of the template's SHA-256.</summary>
    public required string TemplateVersion { get; init; }
}

public static class DocumentTypeExtensions
{
    /// <summary>The code as printed and as named in <c>templates/</c> (there in lower case).</summary>
    public static string Code(this DocumentType type) => type switch
    {
        DocumentType.Dtr => "DTR",
        DocumentType.Fsi => "FSI",
        DocumentType.Fca => "FCA",
    };
}
