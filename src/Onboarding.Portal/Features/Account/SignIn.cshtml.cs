using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Identity;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>The door.</summary>
public sealed class SignInModel(
    AccountService accounts, AttemptLimits limits, DemoSignIns demo, UserManager<PortalUser> users, IHostEnvironment environment) : PageModel
{
    private static readonly InlineValidator<SignInModel> Rules = new()
    {
        v => v.RuleFor(p => p.Email).NotEmpty(),
        v => v.RuleFor(p => p.Password).NotEmpty(),
    };

    [BindProperty, Display(Name = K.Account_Email)]
    public string? Email { get; set; }

    [BindProperty, Display(Name = K.Account_Password)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = SessionCookie.ReturnParameter)]
    public string? Return { get; set; }

    public IReadOnlyList<DemoSignIn> Demo => environment.IsDevelopment() ? demo : [];

    [OpenTo(Audience.Everyone)]
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(SessionCookie.ReturnAddress(Request, Return)) : Page();

    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnPostAsync()
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

        if (await accounts.CheckPasswordAsync(Email!.Trim(), Password!) is not { } person)
        {
            this.AddError(nameof(Email), K.Account_SignIn_Refused);
            return this.PageWithErrors();
        }

        return await EnterAsync(person);
    }

    /// <summary>A person of the demo data enters without a password.</summary>
    [OpenTo(Audience.Developers)]
    public async Task<IActionResult> OnPostDemoAsync(string? person) =>
        Demo.Any(d => d.Email == person) && await users.FindByEmailAsync(person!) is { } account ? await EnterAsync(account) : NotFound();

    /// <summary>A browser in which nobody chose a language yet takes that of the person.</summary>
    private async Task<IActionResult> EnterAsync(PortalUser person)
    {
        await accounts.SignInAsync(person);
        if (!Request.Cookies.ContainsKey(CookieNames.Language))
        {
            this.SpeakLanguage(person.Language);
        }

        return LocalRedirect(SessionCookie.ReturnAddress(Request, Return));
    }
}
