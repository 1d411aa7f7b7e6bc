using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Takes up again a draft that the portal put aside.</summary>
public sealed class RestoreModel(DossierHeads dossiers, DraftArchive archive) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public DossierHead Head { get; private set; } = null!;

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? this.After(await archive.RestoreAsync(Id, cancellation), $"~/dossiers/{Id}", notice: K.Dossiers_Restore_Done)
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Head = (await dossiers.FindAsync(Id, cancellation))!;
        return Head is { MayRestore: true };
    }
}
