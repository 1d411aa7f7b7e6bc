using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Copies;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Copies a camera on its site: how many, then what differs.</summary>
public sealed class CopiesModel(PortalDbContext db, CurrentUser user, DossierHeads dossiers, CopyService copies, Texts texts) : CopiesPage
{
    private CopyGrid<Camera> _grid = null!;

    public Camera Camera { get; private set; } = null!;

    public override IReadOnlyList<string> Headings => [.. _grid.Columns.Select(c => c.Label)];

    public override string Subject => Camera.Reference;

    public override string Hub => $"~/cameras/{Id}";

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        return await LoadAsync(cancellation) ? Head.IsOpen ? Page() : Redirect(Url.Content(Hub)) : NotFound();
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostGridAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Fill(_grid) : NotFound();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!Check(_grid))
        {
            return this.PageWithErrors();
        }

        var edits = Rows.ConvertAll(row => (Action<Camera>)(copy => _grid.Write(copy, row)));
        return this.After(await copies.CopyCameraAsync(Head.Id, Id, Key, edits, cancellation), $"~/sites/{Camera.SiteId}#cameras", CellOf, K.Copies_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var camera = await db.Cameras.AsNoTracking().For(db, user, Permission.EditDossier).SingleOrDefaultAsync(c => c.Id == Id, cancellation);
        if (camera is null || await dossiers.FindAsync(camera.DossierId, cancellation) is not { } head)
        {
            return false;
        }

        (Camera, Head) = (camera, head);
        _grid = CopyColumns.OfCamera(camera, texts);
        return true;
    }
}
