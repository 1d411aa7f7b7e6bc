using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>Sets a new password by the link of a mail.</summary>
public sealed class ResetPasswordModel(AccountService accounts, AccountLinks links) : PageModel
{
    private static readonly InlineValidator<ResetPasswordModel> Rules = new()
    {
        v => v.RuleFor(p => p.Password).NotEmpty(),
    };

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty, Display(Name = K.Account_NewPassword, Description = K.Account_PasswordHint)]
    public string? Password { get; set; }

    public AccountLink Link { get; private set; } = new(AccountLinkState.Unknown);

    [OpenTo(Audience.Everyone)]
    public async Task OnGetAsync()
    {
        this.HideAddress();
        Link = await links.ReadAsync(AccountLinkKind.PasswordReset, Token);
    }

    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Link is not { State: AccountLinkState.Good, Person: { } person })
        {
            return this.PageWithErrors();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await accounts.SetPasswordAsync(person, Password!, "PasswordReset");
        Link = result.Status == ChangeStatus.Conflict ? new(AccountLinkState.Spent) : Link;
        if (this.Refusal(result, _ => nameof(Password)) is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(K.Account_Reset_Done);
        return LocalRedirect(SessionCookie.ReturnAddress(Request, SessionCookie.SignInPath));
    }
}
