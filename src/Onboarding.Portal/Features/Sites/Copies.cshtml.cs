using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Copies;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Copies a site with its cameras: how many, then what differs.</summary>
public sealed class CopiesModel(PortalDbContext db, CurrentUser user, DossierHeads dossiers, CopyService copies, Texts texts) : CopiesPage
{
    private CopyGrid<SiteCopy> _grid = null!;

    public Site Site { get; private set; } = null!;

    public override IReadOnlyList<string> Headings => [.. _grid.Columns.Select(c => c.Label)];

    public override string Subject => Site.DisplayName(texts.Language);

    public override string Hub => $"~/sites/{Id}";

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

        var edits = Rows.ConvertAll(row => (Action<SiteCopy>)(copy => _grid.Write(copy, row)));
        return this.After(await copies.CopySiteAsync(Head.Id, Id, Key, edits, cancellation), $"~/dossiers/{Head.Id}#sites", CellOf, K.Copies_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var site = await db.Sites.AsNoTracking().For(db, user, Permission.EditDossier).SingleOrDefaultAsync(s => s.Id == Id, cancellation);
        if (site is null || await dossiers.FindAsync(site.DossierId, cancellation) is not { } head)
        {
            return false;
        }

        (Site, Head) = (site, head);
        List<Camera> cameras = await db.Cameras.AsNoTracking().Where(c => c.SiteId == Id).OrderBy(c => c.Number).ToListAsync(cancellation);
        _grid = CopyColumns.OfSite(site, cameras, texts);
        return true;
    }
}
