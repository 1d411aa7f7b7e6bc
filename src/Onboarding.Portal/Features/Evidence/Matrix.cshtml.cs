using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Evidence.Matrix;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>Sites × requirements: what is missing where, and files for several cells at once.</summary>
public sealed class MatrixModel(PortalDbContext db, CurrentUser user, MatrixReader reader, KnownFiles files, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "missing")]
    public bool OnlyMissing { get; set; }

    /// <summary>The site whose cameras are unfolded.</summary>
    [BindProperty(SupportsGet = true, Name = "site")]
    public Guid? Unfolded { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>What is ticked; see <see cref="ItemChoice"/>.</summary>
    [BindProperty(Name = "for")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>A file that was brought before; null for new ones.</summary>
    [BindProperty, Display(Name = K.Evidence_Matrix_File)]
    public Guid? KnownFile { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public MatrixTable Table { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    public DateOnly Today => BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    public bool MayChoose => Table.Columns.Any(c => c.MayChoose);

    /// <summary>The same page with rows for the cameras of a site.</summary>
    public string Unfold(Guid siteId) => Url.Page("", null, new { missing = OnlyMissing ? "true" : null, p = Table.Page, site = siteId }, null, null, $"s-{siteId}")!;

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>On to the page that takes files, or to that of the file, with what is ticked.</summary>
    [Needs(Permission.ProvideEvidence)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || !MayChoose)
        {
            return NotFound();
        }

        if (Chosen.Count is 0 or > ItemChoice.Most)
        {
            this.AddError("", Chosen.Count == 0 ? K.Evidence_Matrix_Choose : K.Evidence_Matrix_TooMany, ("most", ItemChoice.Most));
            return this.PageWithErrors();
        }

        return KnownFile is not { } version ? RedirectToPage("/Evidence/Upload", new { id, @for = Chosen })
            : await files.ItemOfAsync(id, version, cancellation) is { } itemId ? RedirectToPage("/Evidence/Link", new { id, itemId, versionId = version, @for = Chosen })
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var dossier = await db.Dossiers.AsNoTracking().For(user, Permission.ViewDossier).SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (dossier is null)
        {
            return false;
        }

        var mayBring = !dossier.State.IsClosed() && await db.Dossiers.For(user, Permission.ProvideEvidence).AnyAsync(d => d.Id == id, cancellation);
        Dossier = dossier;
        Table = await reader.ReadAsync(dossier, mayBring, OnlyMissing, Unfolded, P, cancellation);
        Files = MayChoose ? [.. (await files.ListAsync(id, cancellation)).Select(f => new SelectListItem(f.Name, f.VersionId.ToString()))] : [];
        return true;
    }
}
