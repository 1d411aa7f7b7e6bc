using System.Security.Cryptography;
using System.Text.Json;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Documents;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documents;

/// <summary>One version of a document in one language, ready for its template.</summary>
/// <param name="Root">One of the models of <c>DocumentModels.cs</c>.</param>
public sealed record FilledModel(object Root, string Title);

/// <summary>Fills the models of the standard documents.</summary>
internal static class DocumentModelFactory
{
    public static FilledModel Fill(DocumentData data, GeneratedDocument document, IReadOnlyList<GeneratedDocument> earlier, string templateVersion, Texts texts, DateTime now)
    {
        var parts = new DocumentParts(data, texts);
        var title = texts.Enum(document.Type);
        var head = new DocumentPart(
            document.Type.Code(),
            document.Number,
            document.VersionText,
            title,
            document.IsDraft,
            texts[document.IsDraft ? K.Documents_StatusDraft : K.Documents_StatusFinal],
            BelgianTime.LocalDate(now),
            BelgianTime.ToLocal(now),
            templateVersion,
            document.DataHash ?? HashOf(data, document),
            texts.Language.ToString().ToLowerInvariant(),
            texts[K.Documents_Classification],
            [data.Organisation.Name, texts.With(K.Documents_Zone, ("code", data.Zone.Code), ("name", data.Zone.Name(texts.Language))), texts[K.Documents_ProjectManager]]);
        var revisions = Revisions(document, earlier, texts, data);

        object root = document.Type switch
        {
            DocumentType.Dtr => new DtrModel(head, revisions, parts.Dossier(), [.. data.Sites.Select(parts.Site)], parts.Annexes(), parts.Approvals()),
            DocumentType.Fsi => new FsiModel(head, revisions, parts.Dossier(), parts.Site(data.Sites.Single(s => s.Id == document.SubjectId))),
            DocumentType.Fca => Camera(head, revisions, parts, data, document),
        };
        return new(root, $"{document.Number} · {title}");
    }

    /// <summary>SHA-256 of the data that the document prints, the same in both languages: codes and numbers, not their names.</summary>
    public static string HashOf(DocumentData data, GeneratedDocument document)
    {
        var sites = document.Type == DocumentType.Dtr ? data.Sites : [.. data.Sites.Where(s => s.Id == document.SubjectId || data.Cameras.Any(c => c.Id == document.SubjectId && c.SiteId == s.Id))];
        var siteIds = sites.Select(s => s.Id).ToHashSet();
        var cameras = data.Cameras.Where(c => document.Type == DocumentType.Fca ? c.Id == document.SubjectId : siteIds.Contains(c.SiteId));
        var facts = new
        {
            Dossier = ItemSnapshot.Of(data.Dossier).Fields,
            data.Dossier.State,
            Organisation = new { data.Organisation.Name, data.Organisation.EnterpriseNumber, data.Organisation.Address },
            Sites = sites.Select(s => ItemSnapshot.Of(s).Fields),
            Cameras = cameras.Select(c => ItemSnapshot.Of(c, c.ModelId is { } id ? data.Models[id] : null).Fields),
            Annexes = document.Type == DocumentType.Dtr ? data.Annexes.Select(a => new { a.RequirementCode, a.Version.Number, a.Version.State, a.File?.Sha256 }) : null,
            Rounds = document.Type == DocumentType.Dtr ? data.Submissions.Select(s => new { s.Number, s.Outcome, s.DecidedAt }) : null,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts)));
    }

    /// <summary>Whether the data are no longer those that the document was made from.</summary>
    public static bool IsStale(string madeFrom, DocumentData data, GeneratedDocument document) =>
        !Exists(data, document) || HashOf(data, document) != madeFrom;

    private static bool Exists(DocumentData data, GeneratedDocument document) => document.Type switch
    {
        DocumentType.Dtr => true,
        DocumentType.Fsi => data.Sites.Any(s => s.Id == document.SubjectId),
        DocumentType.Fca => data.Cameras.Any(c => c.Id == document.SubjectId),
    };

    private static FcaModel Camera(DocumentPart head, IReadOnlyList<RevisionPart> revisions, DocumentParts parts, DocumentData data, GeneratedDocument document)
    {
        var camera = data.Cameras.Single(c => c.Id == document.SubjectId);
        return new(head, revisions, parts.Dossier(), parts.Site(data.Sites.Single(s => s.Id == camera.SiteId)), parts.Camera(camera));
    }

    private static List<RevisionPart> Revisions(GeneratedDocument document, IReadOnlyList<GeneratedDocument> earlier, Texts texts, DocumentData data) =>
    [
        .. earlier.Append(document).Select(d => new RevisionPart(
            d.VersionText,
            BelgianTime.LocalDate(d.RequestedAt),
            texts[d.IsDraft ? K.Documents_RevisionDraft : K.Documents_RevisionFinal],
            d.IsDraft ? data.Organisation.Name : texts.With(K.Documents_ForZone, ("zone", data.Zone.Code)))),
    ];
}
