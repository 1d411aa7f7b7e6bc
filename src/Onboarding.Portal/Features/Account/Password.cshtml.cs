using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>Changes one's own password.</summary>
public sealed class PasswordModel(AccountService accounts, UserManager<PortalUser> users, AttemptLimits limits, CurrentUser user) : PageModel
{
    private static readonly InlineValidator<PasswordModel> Rules = new()
    {
        v => v.RuleFor(p => p.Known).NotEmpty(),
        v => v.RuleFor(p => p.Password).NotEmpty(),
    };

    [BindProperty, Display(Name = K.Account_Change_Known)]
    public string? Known { get; set; }

    [BindProperty, Display(Name = K.Account_NewPassword, Description = K.Account_PasswordHint)]
    public string? Password { get; set; }

    public string Email { get; private set; } = "";

    [OpenTo(Audience.SignedIn)]
    public async Task OnGetAsync() => Email = (await PersonAsync()).Email!;

    [OpenTo(Audience.SignedIn)]
    public async Task<IActionResult> OnPostAsync()
    {
        var person = await PersonAsync();
        Email = person.Email!;
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        if (!limits.Take(HttpContext, Email))
        {
            this.AddError("", K.Account_TooManyAttempts);
            return this.PageWithErrors(StatusCodes.Status429TooManyRequests);
        }

        var result = await accounts.ChangePasswordAsync(person, Known!, Password!);
        if (this.Refusal(result, v => v.Key == K.Account_Password_Wrong ? nameof(Known) : nameof(Password)) is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(K.Account_Change_Done);
        return RedirectToPage("Index");
    }

    private async Task<PortalUser> PersonAsync() => (await users.FindByIdAsync(user.RequiredId.ToString()))!;
}
