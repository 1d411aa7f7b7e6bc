using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Operations;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>The page of a camera: its data with the way to each page, and what is missing.</summary>
public sealed class DetailsModel(
    PortalDbContext db, CurrentUser user, DossierHeads dossiers, MissingPieces pieces, CameraModels models, FieldTextsSource fields, ItemFindings findings,
    OpenAmendments amendments, OperationSentences sentences, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public Camera Camera { get; private set; } = null!;

    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<FieldSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<MissingPiece> Missing { get; private set; } = [];

    public IReadOnlyList<FoundLine> Found { get; private set; } = [];

    /// <summary>Its changes since the approval.</summary>
    public AmendmentsCard Amendments { get; private set; } = AmendmentsCard.None;

    /// <summary>It has a life in the street to show.</summary>
    public bool IsApproved => Head.Stage >= Stage.Approval;

    /// <summary>How it came to what it does; null while it has no life in the street.</summary>
    public string? Status { get; private set; }

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var camera = await db.Cameras.AsNoTracking().For(db, user, Permission.ViewDossier).SingleOrDefaultAsync(c => c.Id == Id, cancellation);
        if (camera is null || await dossiers.FindAsync(camera.DossierId, cancellation) is not { } head)
        {
            return NotFound();
        }

        (Camera, Head) = (camera, head);
        var model = models.Find(camera.ModelId);
        var items = await pieces.ItemsAsync(head.Id, cancellation);
        var own = items.Where(i => i.SubjectId == Id || i.SubjectId == camera.ModelId);
        Missing = await pieces.OfAsync(head, own, new Dictionary<Guid, string>(), cancellation);
        Found = head.State.IsClosed() ? [] : await findings.OfAsync(head.Id, new HashSet<Guid> { Id }, cancellation);
        var requests = await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == head.Id).ToListAsync(cancellation);
        Tasks = head.IsOpen ? TaskLines.OfCamera(camera, model, requests, texts) : [];
        Sheets = [.. (await fields.GetAsync(cancellation)).SheetsOf(ItemKind.Camera, Id, ItemSnapshot.Of(camera, model), null, head.IsOpen)];
        Amendments = AmendmentsCard.Of(await amendments.OfItemAsync(Id, cancellation), head, Id, camera.Operation == OperationalState.Decommissioned);
        Status = IsApproved ? await sentences.OfAsync(camera, items, cancellation) : null;
        return Page();
    }
}
