using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Zones;

/// <summary>Changes the profile of a zone.</summary>
public sealed class EditModel(PortalDbContext db, CurrentUser user, ZoneService zones) : PageModel
{
    private static readonly InlineValidator<EditModel> Rules = new()
    {
        v => v.RuleFor(p => p.Fields).SetValidator(new ZoneInput.Rules()),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

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

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await zones.ChangeAsync(Id, Version, Fields.Read(), cancellation);
        if (result.Status == ChangeStatus.Conflict)
        {
            Version = stored.Version;
            return await this.PageWithConflictAsync(db, stored, Compare(ZoneInput.Of(stored)));
        }

        if (!result.IsDone)
        {
            return NotFound();
        }

        this.SetNotice(K.Common_Saved);
        return RedirectToPage("Details", new { Id });
    }

    private IEnumerable<(string Label, object? Theirs, object? Yours)> Compare(ZoneInput theirs) =>
    [
        (K.Zones_NameFr, theirs.NameFr, Fields.NameFr),
        (K.Zones_NameNl, theirs.NameNl, Fields.NameNl),
        (K.Zones_Regime, theirs.Regime, Fields.Regime),
        (K.Zones_ReviewPolicy, theirs.ReviewPolicy, Fields.ReviewPolicy),
        (K.Zones_Mailbox, theirs.Mailbox, Fields.Mailbox),
    ];

    private Task<PoliceZone?> FindAsync(CancellationToken cancellation) =>
        db.PoliceZones.For(user, Permission.EditZone).AsNoTracking().SingleOrDefaultAsync(z => z.Id == Id, cancellation);
}
