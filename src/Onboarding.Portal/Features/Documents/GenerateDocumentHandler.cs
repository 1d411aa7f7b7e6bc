using Microsoft.EntityFrameworkCore;
using Onboarding.Docx;
using Onboarding.Domain.Documents;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Outbox;

namespace Onboarding.Portal.Features.Documents;

/// <summary>Makes one document in the languages of its zone. Run again, it finds the document made and does nothing.</summary>
internal sealed class GenerateDocumentHandler(
    PortalDbContext db, DocumentDataReader reader, DocumentTemplates templates, FileStore files, Texts texts, TimeProvider clock, ILogger<GenerateDocumentHandler> log) : IOutboxHandler
{
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const long MostBytes = 100L << 20;

    internal sealed record Payload(Guid DocumentId);

    public async Task RunAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        var id = entry.Read<Payload>().DocumentId;
        var document = await db.GeneratedDocuments.Include(d => d.Files).SingleAsync(d => d.Id == id, cancellation);
        if (document.Status == DocumentStatus.Ready)
        {
            return;
        }

        var data = await reader.ReadAsync(document.DossierId, cancellation);
        if (!document.IsDraft && !DocumentRule.MayBeFinal(data.Dossier, data.Items))
        {
            (document.Status, document.Problem) = (DocumentStatus.Failed, DocumentProblem.FieldMissing);
            return;
        }

        var earlier = await EarlierAsync(document, cancellation);
        document.DataHash = DocumentModelFactory.HashOf(data, document);
        try
        {
            foreach (var language in data.Zone.DocumentLanguages)
            {
                await MakeAsync(document, earlier, data, language, cancellation);
            }

            (document.Status, document.GeneratedAt) = (DocumentStatus.Ready, clock.GetUtcNow().UtcDateTime);
        }
        catch (DocxRenderException exception)
        {
            // trying again with the same template and data ends the same way: told on the page, and logged for who keeps the templates
            log.LogError(exception, "Document {Number} could not be made", document.Number);
            document.Files.Clear();
            (document.Status, document.Problem, document.ProblemDetail) = (DocumentStatus.Failed, DocumentProblem.TemplateFailed, Shortened(exception.Message));
        }
    }

    private static string Shortened(string message) => message.Length <= 2000 ? message : message[..2000];

    private async Task MakeAsync(
        GeneratedDocument document, IReadOnlyList<GeneratedDocument> earlier, DocumentData data, Language language, CancellationToken cancellation)
    {
        var speech = texts.In(language);
        var template = templates.Get(document.Type.Code(), language);
        var version = template.ContentHash[..12];
        var filled = DocumentModelFactory.Fill(data, document, earlier, version, speech, clock.GetUtcNow().UtcDateTime);

        using var content = new MemoryStream();
        template.Render(DocxModel.FromObject(filled.Root), speech.Culture, content, new() { Title = filled.Title, Language = speech.Culture.Name }, cancellation);
        content.Position = 0;

        using var temporary = await files.ReceiveAsync(content, MostBytes, cancellation)
            ?? throw new InvalidOperationException($"{document.Number} is larger than {MostBytes} bytes.");
        var stored = new StoredFile
        {
            DossierId = document.DossierId,
            Name = $"{document.Number}_v{document.VersionText}_{language.ToString().ToUpperInvariant()}.docx",
            ContentType = DocxType,
            Length = temporary.Length,
            Sha256 = temporary.Sha256,
            Scan = ScanState.NotScanned,
            StoredAt = clock.GetUtcNow().UtcDateTime,
        };
        files.Keep(temporary, stored.Id);
        db.Add(stored);
        document.Files.Add(new() { DossierId = document.DossierId, DocumentId = document.Id, Language = language, FileId = stored.Id, TemplateVersion = version });
        db.Entry(document.Files[^1]).State = EntityState.Added;
    }

    private Task<List<GeneratedDocument>> EarlierAsync(GeneratedDocument document, CancellationToken cancellation) =>
        db.GeneratedDocuments.AsNoTracking()
            .Where(d => d.Number == document.Number && d.Id != document.Id && d.RequestedAt <= document.RequestedAt)
            .OrderBy(d => d.Major).ThenBy(d => d.Minor)
            .ToListAsync(cancellation);
}
