using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>One person: account and roles.</summary>
public sealed class DetailsModel(PortalDbContext db, PeopleService people, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Account Person { get; private set; } = null!;

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Nobody changes his own roles.</summary>
    public bool IsOneself => Id == user.RequiredId;

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadAsync(cancellation) ? Page() : NotFound();

    [Needs(Permission.Administer)]
    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation) =>
        AnswerAsync(people.InviteAgainAsync(Id, cancellation), K.People_Details_Invited, cancellation);

    [Needs(Permission.Administer)]
    public Task<IActionResult> OnPostDeactivateAsync(CancellationToken cancellation) =>
        AnswerAsync(people.DeactivateAsync(Id, cancellation), K.People_Details_Deactivated, cancellation);

    [Needs(Permission.Administer)]
    public Task<IActionResult> OnPostReactivateAsync(CancellationToken cancellation) =>
        AnswerAsync(people.ReactivateAsync(Id, cancellation), K.People_Details_Reactivated, cancellation);

    private async Task<IActionResult> AnswerAsync(Task<ChangeResult> change, string notice, CancellationToken cancellation)
    {
        var result = await change;
        if (result.IsDone)
        {
            this.SetNotice(notice);
            return RedirectToPage(new { Id });
        }

        if (!await ReadAsync(cancellation))
        {
            return NotFound();
        }

        return this.Refusal(result)!;
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var found = await db.Users.Where(u => u.Id == Id)
            .Select(u => new Account(u.FullName, u.Email!, u.Language, u.IsActive, u.PasswordHash != null))
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return false;
        }

        Person = found;
        Roles = await db.Memberships.Where(m => m.UserId == Id).HeldAsync(db, cancellation);
        return true;
    }

    public sealed record Account(string FullName, string Email, Language Language, bool IsActive, bool HasPassword)
    {
        public PersonState State => PersonStateExtensions.Of(IsActive, HasPassword);
    }
}
