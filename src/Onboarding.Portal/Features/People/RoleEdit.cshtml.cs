using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>Changes the end of a role, or ends it now. Another role or another place is another role: end this one and give the other.</summary>
public sealed class RoleEditModel(PortalDbContext db, RoleService roles) : EditPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid RoleId { get; set; }

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

        Version = stored.Version;
        Fill(stored);
        return Page();
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { } stored)
        {
            return NotFound();
        }

        KeepStored(() => Fill(stored));
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var result = await roles.ChangeAsync(Id, RoleId, Version, Until, MaySubmit, cancellation);
        return result.Status == ChangeStatus.Conflict ? await ConflictAsync(db, stored, () => Fill(stored)) : Answer(result);
    }

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) is null ? NotFound() : Answer(await roles.EndAsync(Id, RoleId, cancellation));

    private IActionResult Answer(ChangeResult result) =>
        this.After(result, $"~/admin/people/{Id}", v => v.Key == K.People_Rule_EndsBeforeStart ? nameof(Until) : "");

    private void Fill(Membership stored) => (Until, MaySubmit) = (Role.LastDay, stored.MaySubmit);

    private async Task<Membership?> ReadAsync(CancellationToken cancellation)
    {
        var query = db.Memberships.Where(m => m.Id == RoleId && m.UserId == Id);
        var stored = await query.AsNoTracking().SingleOrDefaultAsync(cancellation);
        Role = (await query.HeldAsync(db, cancellation)).SingleOrDefault()!;
        PersonName = await db.Users.Where(u => u.Id == Id).Select(u => u.FullName).SingleOrDefaultAsync(cancellation);
        return stored;
    }
}
