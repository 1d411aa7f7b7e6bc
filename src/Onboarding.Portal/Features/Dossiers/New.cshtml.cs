using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>Opens a dossier: the zone, the name, and the organisation for who has several.</summary>
public sealed class NewModel(PortalDbContext db, CurrentUser user, DossierService dossiers, TimeProvider clock, Texts texts) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Name).NotEmpty().MaximumLength(Dossier.NameMaxLength),
        v => v.RuleFor(p => p.ZoneId).NotNull().Must((p, id) => Offers(p.Zones, id)).WithErrorCode("Enum"),
        v => v.RuleFor(p => p.OrganisationId).NotNull().Must((p, id) => Offers(p.Organisations, id)).WithErrorCode("Enum"),
    };

    /// <summary>Key of the dossier to be: a form sent twice opens one dossier.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = K.Dossiers_New_Organisation)]
    public Guid? OrganisationId { get; set; }

    [BindProperty, Display(Name = K.Dossiers_New_Zone, Description = K.Dossiers_New_ZoneHint)]
    public Guid? ZoneId { get; set; }

    [BindProperty, Display(Name = K.Dossiers_Field_Name, Description = K.Dossiers_New_NameHint)]
    public string? Name { get; set; }

    public IReadOnlyList<SelectListItem> Zones { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    [Needs(Permission.EditDossier)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        await LoadAsync(cancellation);
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await dossiers.OpenAsync(new(Key, OrganisationId!.Value, ZoneId!.Value, Name.Trimmed()!), cancellation);
        return this.After(result, FieldGroup.General.PathOf(Key), notice: K.Dossiers_New_Opened);
    }

    private static bool Offers(IReadOnlyList<SelectListItem> choices, Guid? id) => id is null || choices.Any(c => c.Value == id.ToString());

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var zones = await db.PoliceZones.AsNoTracking().ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime)).ToListAsync(cancellation);
        Zones = [.. zones.OrderBy(z => z.Code, StringComparer.Ordinal).Select(z => new SelectListItem($"{z.Code} – {z.Name(texts.Language)}", z.Id.ToString()))];
        var organisations = await db.Organisations.AsNoTracking().For(db, user, Permission.EditDossier)
            .Where(o => o.Status == OrganisationStatus.Active)
            .OrderBy(o => o.Name)
            .ToListAsync(cancellation);
        Organisations = [.. organisations.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        OrganisationId ??= Organisations is [var only] ? Guid.Parse(only.Value) : null;
    }
}
