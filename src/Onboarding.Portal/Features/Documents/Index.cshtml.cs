using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Documents;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Documents;

/// <summary>The generated documents of a dossier: newest version of each, with its files and whether its data have changed since.</summary>
public sealed class IndexModel(PortalDbContext db, CurrentUser user, DocumentRequests requests, DocumentDataReader reader) : PageModel
{
    public Guid DossierId { get; private set; }

    public string Reference { get; private set; } = "";

    public bool WouldBeFinal { get; private set; }

    public bool MayGenerate { get; private set; }

    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];

    public int Ready => Documents.Count(d => d.Status == DocumentStatus.Ready);

    public bool IsRunning => Documents.Any(d => d.Status == DocumentStatus.Requested);

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    [Needs(Permission.GenerateDocuments)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var result = await requests.AskAsync(id, cancellation);
        return await LoadAsync(id, cancellation) ? this.After(result, $"~/dossiers/{id}/documents", notice: K.Documents_Requested) : NotFound();
    }

    /// <returns>False when the dossier is absent or foreign.</returns>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (dossier is null)
        {
            return false;
        }

        (DossierId, Reference) = (id, dossier.Reference);
        MayGenerate = await db.Dossiers.For(user, Permission.GenerateDocuments).AnyAsync(d => d.Id == id, cancellation);
        var data = await reader.ReadAsync(id, cancellation);
        WouldBeFinal = DocumentRule.MayBeFinal(dossier, data.Items);
        Documents = await NewestAsync(id, data, cancellation);
        return true;
    }

    private async Task<IReadOnlyList<DocumentRow>> NewestAsync(Guid id, DocumentData data, CancellationToken cancellation)
    {
        var all = await db.GeneratedDocuments.AsNoTracking().Include(d => d.Files)
            .Where(d => d.DossierId == id)
            .OrderBy(d => d.Number).ThenByDescending(d => d.Major).ThenByDescending(d => d.Minor)
            .ToListAsync(cancellation);

        return
        [
            .. all.GroupBy(d => d.Number).Select(versions => versions.First()).OrderBy(d => d.Type).Select(d => new DocumentRow(
                d.Id, d.Type, d.Number, d.SubjectName, d.VersionText, d.IsDraft, d.Status, d.GeneratedAt, d.Problem,
                d.DataHash is { } hash && DocumentModelFactory.IsStale(hash, data, d),
                [.. d.Files.OrderBy(f => f.Language).Select(f => (f.Language, f.FileId))])),
        ];
    }
}

/// <summary>One line of the list.</summary>
public sealed record DocumentRow(
    Guid Id, DocumentType Type, string Number, string SubjectName, string Version, bool IsDraft, DocumentStatus Status, DateTime? GeneratedAt,
    DocumentProblem? Problem, bool IsStale, IReadOnlyList<(Language Language, Guid FileId)> Files)
{
    /// <summary>The word for its state.</summary>
    public Enum Label => Status != DocumentStatus.Ready ? Status : IsDraft ? DocumentFinality.Draft : DocumentFinality.Final;

    public TagTone Tone => Status switch
    {
        DocumentStatus.Requested => TagTone.Busy,
        DocumentStatus.Failed => TagTone.Problem,
        DocumentStatus.Ready => IsStale ? TagTone.Todo : IsDraft ? TagTone.Neutral : TagTone.Done,
    };
}

/// <summary>What a finished document is worth.</summary>
public enum DocumentFinality
{
    Draft,
    Final,
}
