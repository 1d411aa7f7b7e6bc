using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.People;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>One's own account: name, language, roles held.</summary>
public sealed class IndexModel(PortalDbContext db, UserManager<PortalUser> users, CurrentUser user, HistoryLog history) : PageModel
{
    private static readonly InlineValidator<IndexModel> Rules = new()
    {
        v => v.RuleFor(p => p.FullName).NotEmpty().MaximumLength(PortalUser.NameMaxLength),
        v => v.RuleFor(p => p.Language).NotNull(),
    };

    [BindProperty, Display(Name = K.Account_FullName)]
    public string? FullName { get; set; }

    [BindProperty, Display(Name = K.Account_Language, Description = K.Account_LanguageHint)]
    public Language? Language { get; set; }

    public string Email { get; private set; } = "";

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    [OpenTo(Audience.SignedIn)]
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (FullName, Language) = (user.Name, user.Language);
        await ReadAsync(cancellation);
    }

    [OpenTo(Audience.SignedIn)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsValid(Rules))
        {
            await ReadAsync(cancellation);
            return this.PageWithErrors();
        }

        var person = await db.Users.SingleAsync(u => u.Id == user.RequiredId, cancellation);
        if ((person.FullName, person.Language) != (FullName!.Trim(), Language!.Value))
        {
            (person.FullName, person.Language) = (FullName.Trim(), Language.Value);
            history.Record("ProfileChanged", person);
            await users.UpdateAsync(person);
        }

        this.SpeakLanguage(Language.Value);
        this.SetNotice(K.Common_Saved);
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Email = await db.Users.Where(u => u.Id == user.RequiredId).Select(u => u.Email!).SingleAsync(cancellation);
        var held = user.ValidMemberships.Select(m => m.Id).ToList();
        Roles = await db.Memberships.Where(m => held.Contains(m.Id)).HeldAsync(db, cancellation);
    }
}
