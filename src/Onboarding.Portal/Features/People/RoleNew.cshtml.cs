using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>Gives a person one more role.</summary>
public sealed class RoleNewModel(PortalDbContext db, RoleService roles, TimeProvider clock) : PageModel
{
    private static readonly InlineValidator<RoleNewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Given).SetValidator(new RoleInput.Rules()),
    };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RoleInput Given { get; set; } = new();

    public string? PersonName { get; private set; }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Given.From = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        return await ReadAsync(cancellation) ? Page() : NotFound();
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await roles.GiveAsync(Id, Given.Read(), cancellation);
        if (this.Refusal(result, v => $"{nameof(Given)}.{RoleInput.FieldOf(v.Key)}") is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(K.People_RoleNew_Done);
        return RedirectToPage("Details", new { Id });
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        PersonName = await db.Users.Where(u => u.Id == Id).Select(u => u.FullName).SingleOrDefaultAsync(cancellation);
        return PersonName is not null;
    }
}
