using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>Makes the first administrator. Does not exist once there is one, nor for who does not have the link of the console.</summary>
public sealed class SetUpModel(SetUpService setUp, SetUpLink link) : PageModel
{
    private static readonly InlineValidator<SetUpModel> Rules = new()
    {
        v => v.RuleFor(p => p.FullName).NotEmpty().MaximumLength(PortalUser.NameMaxLength),
        v => v.RuleFor(p => p.Email).NotEmpty().EmailAddress().MaximumLength(Organisation.MailMaxLength),
        v => v.RuleFor(p => p.Language).NotNull(),
        v => v.RuleFor(p => p.Password).NotEmpty(),
    };

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty, Display(Name = K.Account_FullName)]
    public string? FullName { get; set; }

    [BindProperty, Display(Name = K.Account_Email)]
    public string? Email { get; set; }

    [BindProperty, Display(Name = K.Account_Language)]
    public Language? Language { get; set; }

    [BindProperty, Display(Name = K.Account_Password, Description = K.Account_PasswordHint)]
    public string? Password { get; set; }

    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        this.HideAddress();
        return await IsOpenAsync(cancellation) ? Page() : NotFound();
    }

    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await setUp.CreateAsync(FullName!.Trim(), Email!.Trim(), Language!.Value, Password!, cancellation);
        if (result.Status == ChangeStatus.Conflict)
        {
            return NotFound();
        }

        if (this.Refusal(result, _ => nameof(Password)) is { } refusal)
        {
            return refusal;
        }

        this.SpeakLanguage(Language.Value);
        this.SetNotice(K.Account_SetUp_Done);
        return LocalRedirect(SessionCookie.ReturnAddress(Request, SessionCookie.SignInPath));
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancellation) => link.Matches(Token) && await setUp.IsOpenAsync(cancellation);
}
