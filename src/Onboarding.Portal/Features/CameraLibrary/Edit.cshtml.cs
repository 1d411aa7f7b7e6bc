using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.CameraLibrary;

/// <summary>Completes and approves a model.</summary>
public sealed class EditModel(PortalDbContext db, CameraModelService library) : EditPage
{
    private static readonly InlineValidator<EditModel> Rules = new() { v => v.RuleFor(p => p.Fields).SetValidator(new ModelInput.Rules()) };

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ModelInput Fields { get; set; } = new();

    public CameraModel Camera { get; private set; } = null!;

    [Needs(Permission.ManageModels)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Version, Fields) = (Camera.Version, ModelInput.Of(Camera));
        return Page();
    }

    [Needs(Permission.ManageModels)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        KeepStored(() => Fields = ModelInput.Of(Camera));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await library.ChangeAsync(Id, Version, Fields.CopyTo, cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, Camera, () => Fields = ModelInput.Of(Camera))
            : this.After(result, "~/camera-models");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.CameraModels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, cancellation) is not { } stored)
        {
            return false;
        }

        Camera = stored;
        return true;
    }
}
