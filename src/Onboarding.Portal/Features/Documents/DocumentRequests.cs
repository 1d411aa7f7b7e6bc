using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Documents;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Documents;

/// <summary>Asks for the standard documents of a dossier: one row and one job for each, so that progress is seen and one failure stops no other.</summary>
public sealed class DocumentRequests(
    PortalDbContext db, CurrentUser user, DossierUnit unit, OutboxWriter outbox, HistoryLog history, TimeProvider clock)
{
    /// <summary>Asks on demand. Before approval, or with a blocking field missing, the documents are marked drafts.</summary>
    public Task<ChangeResult> AskAsync(Guid dossierId, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.GenerateDocuments, async dossier =>
        {
            await AddAsync(dossier, cancellation);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Adds the requests to the unit of work under way, for instance that of an approval.</summary>
    public async Task AddAsync(Dossier dossier, CancellationToken cancellation)
    {
        var known = await db.GeneratedDocuments.Where(d => d.DossierId == dossier.Id).ToListAsync(cancellation);
        var items = await db.RequirementItems.Where(i => i.DossierId == dossier.Id).ToListAsync(cancellation);
        var isDraft = !DocumentRule.MayBeFinal(dossier, items);
        var request = Guid.CreateVersion7();

        foreach (var subject in await SubjectsAsync(dossier, cancellation))
        {
            var versions = known.Where(d => d.Type == subject.Type && d.SubjectId == subject.Id).ToList();
            var (major, minor) = DocumentRule.NextVersion(versions, isDraft);
            var document = new GeneratedDocument
            {
                DossierId = dossier.Id,
                Type = subject.Type,
                SubjectId = subject.Id,
                SubjectName = subject.Name,
                Number = versions.Count > 0 ? versions[0].Number : NextNumber(dossier, subject.Type, known),
                Major = major,
                Minor = minor,
                IsDraft = isDraft,
                RequestId = request,
                RequestedBy = user.RequiredId,
                RequestedAt = clock.GetUtcNow().UtcDateTime,
            };
            known.Add(document);
            db.Add(document);
            outbox.AddJob<GenerateDocumentHandler>($"document:{document.Id}", new GenerateDocumentHandler.Payload(document.Id), dossier.Id);
        }

        history.Record(isDraft ? "DraftDocumentsRequested" : "DocumentsRequested", dossier);
    }

    private static string NextNumber(Dossier dossier, DocumentType type, List<GeneratedDocument> known) =>
        GeneratedDocument.NumberOf(dossier.Reference, type, 1 + known.Where(d => d.Type == type).Select(d => d.Number).Distinct().Count());

    private async Task<IReadOnlyList<(DocumentType Type, Guid Id, string Name)>> SubjectsAsync(Dossier dossier, CancellationToken cancellation)
    {
        var sites = await db.Sites.Where(s => s.DossierId == dossier.Id).OrderBy(s => s.Reference).Select(s => new { s.Id, s.Reference }).ToListAsync(cancellation);
        var cameras = await db.Cameras.Where(c => c.DossierId == dossier.Id).OrderBy(c => c.Reference).Select(c => new { c.Id, c.Reference }).ToListAsync(cancellation);
        return
        [
            (DocumentType.Dtr, dossier.Id, dossier.Reference),
            .. sites.Select(s => (DocumentType.Fsi, s.Id, s.Reference)),
            .. cameras.Select(c => (DocumentType.Fca, c.Id, c.Reference)),
        ];
    }
}
