using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Adds a camera to a site; the other pages of the camera follow.</summary>
public sealed class NewModel(PortalDbContext db, CurrentUser user, DossierHeads dossiers, CameraService cameras, CameraModels models) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.ModelId).Must((p, id) => id is null || p.ModelChoices.Any(m => m.Value == id.ToString())).WithErrorCode("Enum"),
        v => v.RuleFor(p => p.Serial).Follows(SerialNumber.Parse),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Key of the camera to be: a form sent twice adds one camera.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ModelId, Description = K.Cameras_Model_ModelHint)]
    public Guid? ModelId { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Serial, Description = K.Cameras_Model_SerialHint)]
    public string? Serial { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> ModelChoices => models.Choices();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        return await LoadAsync(cancellation) ? Head.IsOpen ? Page() : Redirect(Url.Content($"~/sites/{Id}")) : NotFound();
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await cameras.AddAsync(Head.Id, Id, Key, camera => (camera.ModelId, camera.Serial) = (ModelId, Serial.Normal(SerialNumber.Parse)), cancellation);
        return this.After(result, FieldGroup.Mounting.PathOf(Key), _ => nameof(Serial));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var site = await db.Sites.AsNoTracking().For(db, user, Permission.EditDossier).SingleOrDefaultAsync(s => s.Id == Id, cancellation);
        if (site is null || await dossiers.FindAsync(site.DossierId, cancellation) is not { } head)
        {
            return false;
        }

        (Site, Head) = (site, head);
        return true;
    }
}
