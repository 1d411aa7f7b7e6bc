using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>Changes the end of a role, or ends it now. Another role or another place is another role: end this one and give the other.</summary>
public sealed class RoleEditModel(PortalDbContext db, RoleService roles) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid RoleId { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty, Display(Name = K.People_Role_LastDay, Description = K.People_Role_LastDayHint)]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = K.People_Role_MaySubmit, Description = K.People_Role_MaySubmitHint)]
    public bool MaySubmit { get; set; }

    public HeldRole Role { get; private set; } = null!;

    public string? PersonName { get; private set; }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        (Version, Until, MaySubmit) = (stored.Version, Role.LastDay, stored.MaySubmit);
        return Page();
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => ModelState.IsValid
        ? await AnswerAsync(await roles.ChangeAsync(Id, RoleId, Version, Until, MaySubmit, cancellation), cancellation)
        : await ReadAsync(cancellation) is null ? NotFound() : this.PageWithErrors();

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        await AnswerAsync(await roles.EndAsync(Id, RoleId, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(ChangeResult result, CancellationToken cancellation)
    {
        if (result.IsDone)
        {
            this.SetNotice(K.Common_Saved);
            return RedirectToPage("Details", new { Id });
        }

        if (await ReadAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        if (result.Status == ChangeStatus.Conflict)
        {
            Version = stored.Version;
            return await this.PageWithConflictAsync(db, stored, (K.People_Role_LastDay, Role.LastDay, Until), (K.People_Role_MaySubmit, stored.MaySubmit, MaySubmit));
        }

        foreach (var violation in result.Violations)
        {
            this.AddError(violation.Key == K.People_Rule_EndsBeforeStart ? nameof(Until) : "", violation.Key, violation.Arguments);
        }

        return this.PageWithErrors();
    }

    private async Task<Membership?> ReadAsync(CancellationToken cancellation)
    {
        var query = db.Memberships.Where(m => m.Id == RoleId && m.UserId == Id);
        var stored = await query.AsNoTracking().SingleOrDefaultAsync(cancellation);
        Role = (await query.HeldAsync(db, cancellation)).SingleOrDefault()!;
        PersonName = await db.Users.Where(u => u.Id == Id).Select(u => u.FullName).SingleOrDefaultAsync(cancellation);
        return stored;
    }
}
