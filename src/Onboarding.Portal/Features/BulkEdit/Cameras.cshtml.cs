using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>Gives many cameras of a dossier the same values.</summary>
public sealed class CamerasModel(PortalDbContext db, DossierHeads dossiers, BulkService bulk, FieldTextsSource fields, CameraModels models) : BulkPage
{
    private static readonly InlineValidator<CamerasModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new CameraFields.Rules()),
        v => v.RuleFor(p => p.Fields.ModelId).Must((p, id) => id is null || p.Model is not null).WithErrorCode("Enum"),
    };

    private List<Camera> _cameras = [];

    [BindProperty]
    public CameraFields Fields { get; set; } = new();

    public IReadOnlyList<SelectListItem> ModelChoices => models.Choices();

    private CameraModel? Model => models.Find(Fields.ModelId);

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound() : Head.IsOpen ? Page() : Redirect(Url.Content($"~/dossiers/{Id}"));

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound() : this.IsValid(Rules) ? Preview(await fields.GetAsync(cancellation)) : this.PageWithErrors();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var names = await fields.GetAsync(cancellation);
        if (!this.IsValid(Rules) || Chosen.Count == 0)
        {
            return ModelState.IsValid ? Preview(names) : this.PageWithErrors();
        }

        var result = await bulk.ChangeCamerasAsync(Id, ChosenRows, camera => Fields.Write(camera, Model), cancellation);
        return result.Status == ChangeStatus.Conflict ? Changed(_cameras, c => c.Reference, () => Preview(names)) : this.After(result, $"~/dossiers/{Id}#sites");
    }

    private IActionResult Preview(FieldTexts names) =>
        Preview(_cameras, c => ItemSnapshot.Of(c, models.Find(c.ModelId)), Then, c => c.Reference, ItemKind.Camera, names);

    private ItemSnapshot Then(Camera camera)
    {
        // not tracked, so nothing of this is saved
        Fields.Write(camera, Model);
        return ItemSnapshot.Of(camera, models.Find(camera.ModelId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { MayEdit: true } head)
        {
            return false;
        }

        Head = head;
        _cameras = await db.Cameras.AsNoTracking().Where(c => c.DossierId == Id).OrderBy(c => c.Reference).ToListAsync(cancellation);
        Rows = [.. _cameras.Select(c => new BulkRow(ValueOf(c), c.Reference, models.Find(c.ModelId)?.FullName))];
        Chosen = HttpMethods.IsGet(Request.Method) && All ? [.. Rows.Select(r => r.Value)] : Chosen;
        return true;
    }
}
