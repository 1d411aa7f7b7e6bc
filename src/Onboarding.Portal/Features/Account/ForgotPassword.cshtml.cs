using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>Sends a link for a new password. The answer is the same whether the account exists or not.</summary>
public sealed class ForgotPasswordModel(
    UserManager<PortalUser> users, PortalDbContext db, AccountLinks links, AccountMails mails, AttemptLimits limits) : PageModel
{
    private static readonly InlineValidator<ForgotPasswordModel> Rules = new()
    {
        v => v.RuleFor(p => p.Email).NotEmpty().EmailAddress(),
    };

    [BindProperty, Display(Name = K.Account_Email)]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    [OpenTo(Audience.Everyone)]
    public void OnGet()
    {
    }

    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        if (!limits.Take(HttpContext, Email))
        {
            this.AddError("", K.Account_TooManyAttempts);
            return this.PageWithErrors(StatusCodes.Status429TooManyRequests);
        }

        if (await users.FindByEmailAsync(Email!.Trim()) is { IsActive: true } person)
        {
            var (address, until) = links.Create(AccountLinkKind.PasswordReset, person);
            mails.ResetPassword(person, address, until);
            await db.SaveChangesAsync(cancellation);
        }

        IsSent = true;
        return Page();
    }
}
