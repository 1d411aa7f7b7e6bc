using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The page of a site: what there is to do on it, its cameras, what is missing.</summary>
public sealed class DetailsModel(
    PortalDbContext db, CurrentUser user, DossierHeads dossiers, MissingPieces pieces, Turns turns, CameraService service, CameraModels models, FieldTextsSource fields, ItemFindings findings,
    OpenAmendments amendments, Texts texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<Camera> Cameras { get; private set; } = [];

    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<FieldSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<MissingPiece> Missing { get; private set; } = [];

    public Turn Turn { get; private set; } = null!;

    public IReadOnlyList<FoundLine> Found { get; private set; } = [];

    /// <summary>Changes under way, by site and camera.</summary>
    public ILookup<Guid, AmendmentLine> UnderWay { get; private set; } = null!;

    /// <summary>The site's own changes since the approval.</summary>
    public AmendmentsCard Amendments { get; private set; } = AmendmentsCard.None;

    /// <summary>Keys of the copies to be, by camera: a form sent twice makes one copy.</summary>
    public Guid NewKey() => Guid.CreateVersion7();

    /// <summary>How many of its cameras are in production; null before the approval.</summary>
    public OperationRollUp? RollUp => Head.Stage < Stage.Approval ? null : OperationRollUp.Of(Cameras.Select(c => c.Operation));

    public string ModelOf(Camera camera) => models.Find(camera.ModelId)?.FullName ?? texts[K.Cameras_NoModel];

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Copies a camera, all but its serial number and its addresses.</summary>
    /// <param name="camera">The camera to copy.</param>
    /// <param name="key">Key of the copy.</param>
    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostDuplicateAsync(Guid camera, Guid key, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Cameras.All(c => c.Id != camera))
        {
            return NotFound();
        }

        return this.After(await service.DuplicateAsync(Head.Id, camera, key, cancellation), FieldGroup.Model.PathOf(key), notice: K.Cameras_Duplicated);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var site = await db.Sites.AsNoTracking().For(db, user, Permission.ViewDossier).SingleOrDefaultAsync(s => s.Id == Id, cancellation);
        if (site is null || await dossiers.FindAsync(site.DossierId, cancellation) is not { } head)
        {
            return false;
        }

        (Site, Head) = (site, head);
        Cameras = await db.Cameras.AsNoTracking().Where(c => c.SiteId == Id).OrderBy(c => c.Number).ToListAsync(cancellation);
        var ids = Cameras.Select(c => c.Id).Append(Id).ToHashSet();
        var items = await pieces.ItemsAsync(head.Id, cancellation);
        Missing = await pieces.OfAsync(head, items.Where(i => ids.Contains(i.SubjectId)), new Dictionary<Guid, string> { [Id] = "" }, cancellation);
        Found = head.State.IsClosed() ? [] : await findings.OfAsync(head.Id, ids, cancellation);
        var requests = await db.ChangeItems.AsNoTracking().Where(c => c.DossierId == head.Id).ToListAsync(cancellation);
        Turn = (await turns.OfSitesAsync(await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == head.Id, cancellation), [(Id, Cameras.Select(c => c.Id))], items, requests.Where(r => r.MustBeAnswered).Select(r => r.TargetId).ToHashSet(), cancellation))[Id];
        var contacts = await db.SiteContacts.AsNoTracking().Where(c => c.SiteId == Id).ToListAsync(cancellation);
        Tasks = head.IsOpen ? TaskLines.OfSite(site, Cameras, contacts, requests, texts) : [];
        Sheets = head.IsOpen ? [] : [.. (await fields.GetAsync(cancellation)).SheetsOf(ItemKind.Site, Id, ItemSnapshot.Of(site), null, mayChange: false)];
        UnderWay = (await amendments.OfDossierAsync(head.Id, cancellation)).ToLookup(a => a.ItemId);
        Amendments = AmendmentsCard.Of(await amendments.OfItemAsync(Id, cancellation), head, Id);
        return true;
    }
}
