using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Zones;

/// <summary>Changes the profile of a zone.</summary>
public sealed class EditModel(PortalDbContext db, CurrentUser user, ZoneService zones) : EditPage
{
    private static readonly InlineValidator<EditModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new ZoneInput.Rules()),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ZoneInput Fields { get; set; } = new();

    [Needs(Permission.EditZone)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        (Version, Fields) = (stored.Version, ZoneInput.Of(stored));
        return Page();
    }

    [Needs(Permission.EditZone)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        KeepStored(() => Fields = ZoneInput.Of(stored));
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await zones.ChangeAsync(Id, Version, Fields.Read(), cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await ConflictAsync(db, stored, () => Fields = ZoneInput.Of(stored))
            : this.After(result, $"~/zones/{Id}");
    }

    private Task<PoliceZone?> FindAsync(CancellationToken cancellation) =>
        db.PoliceZones.For(user, Permission.EditZone).AsNoTracking().SingleOrDefaultAsync(z => z.Id == Id, cancellation);
}
