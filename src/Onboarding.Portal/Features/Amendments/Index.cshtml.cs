using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>The page of a change: what differs, why, where it stands, and the next step of each side.</summary>
public sealed class IndexModel(AmendmentReader reader, AmendmentService amendments, AmendmentReview review) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The version that the person has before him.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    public AmendmentView View { get; private set; } = null!;

    /// <summary>The pages that fill it in, each with the number of its fields that differ.</summary>
    public IEnumerable<(FieldGroup Group, int Changed)> Groups => FieldGroup.Of(View.Amendment.Kind)
        .Select(g => (g, View.Sheets.Where(s => s.TitleKey == g.TitleKey).Sum(s => s.Lines.Count)));

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Version = View.Amendment.Version;
        return Page();
    }

    [Needs(Permission.SubmitDossier)]
    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation) =>
        StepAsync(dossier => amendments.SubmitAsync(dossier, Id, Version, cancellation), K.Amendments_Submit_Done, cancellation);

    [Needs(Permission.ReviewDossier)]
    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation) =>
        StepAsync(dossier => review.TakeAsync(dossier, Id, Version, cancellation), K.Amendments_Take_Done, cancellation);

    private async Task<IActionResult> StepAsync(Func<Guid, Task<ChangeResult>> step, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var result = await step(View.Head.Id);
        if (!result.IsDone)
        {
            // the page shows what stands now
            await LoadAsync(cancellation);
            ModelState.Remove(nameof(Version));
            Version = View.Amendment.Version;
        }

        return this.After(result, AmendmentLinks.PathOf(Id), notice: done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, cancellation) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
