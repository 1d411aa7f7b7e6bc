using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>Sets right what is known of one municipality. Its NIS code never changes.</summary>
public sealed class MunicipalityModel(PortalDbContext db, ReferenceService service, Texts texts) : EditPage
{
    private static readonly InlineValidator<MunicipalityModel> Rules = new()
    {
        v => v.RuleFor(p => p.NameFr).NotEmpty().MaximumLength(Municipality.NameMaxLength),
        v => v.RuleFor(p => p.NameNl).NotEmpty().MaximumLength(Municipality.NameMaxLength),
        v => v.RuleFor(p => p.Area).NotNull(),
        v => v.RuleFor(p => p.Postcodes).Follows(PostcodeList.Parse),
        v => v.RuleFor(p => p.ValidTo).GreaterThanOrEqualTo(p => p.ValidFrom).WithErrorCode(K.Rules_Validity_Order).When(p => p.ValidFrom is not null),
        v => v.RuleFor(p => p.SuccessorNis).Follows(NisCode.Parse),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_NameFr)]
    public string? NameFr { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_NameNl)]
    public string? NameNl { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_Area)]
    public LanguageArea? Area { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_Postcodes, Description = K.Reference_PostcodesHint)]
    public string? Postcodes { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_ValidFrom)]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_ValidTo, Description = K.Reference_ValidToHint)]
    public DateOnly? ValidTo { get; set; }

    [BindProperty, Display(Name = K.Reference_Field_SuccessorNis, Description = K.Reference_SuccessorHint)]
    public string? SuccessorNis { get; set; }

    public string Title { get; private set; } = "";

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        Version = stored.Version;
        Read(stored);
        return Page();
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        KeepStored(() => Read(stored));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var values = new MunicipalityValues(NameFr.Trimmed()!, NameNl.Trimmed()!, Area!.Value, PostcodeList.Parse(Postcodes).Value!, ValidFrom, ValidTo, SuccessorNis.Normal(NisCode.Parse));
        var result = await service.ChangeAsync(Id, Version, values, cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, stored, () => Read(stored))
            : this.After(result, "~/admin/reference/municipalities", _ => nameof(SuccessorNis));
    }

    private Task<Municipality?> FindAsync(CancellationToken cancellation) => db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, cancellation);

    private void Read(Municipality stored)
    {
        Title = $"{stored.Name(texts.Language)} ({stored.NisCode})";
        (NameFr, NameNl, Area, Postcodes) = (stored.NameFr, stored.NameNl, stored.Area, stored.Postcodes);
        (ValidFrom, ValidTo, SuccessorNis) = (stored.ValidFrom, stored.ValidTo, stored.SuccessorNis);
    }
}
