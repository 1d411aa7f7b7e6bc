using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Account;

/// <summary>An invited person confirms the name, chooses a password and is in. The link serves once, for seven days.</summary>
public sealed class InvitationModel(AccountService accounts, AccountLinks links, CurrentUser user) : PageModel
{
    private static readonly InlineValidator<InvitationModel> Rules = new()
    {
        v => v.RuleFor(p => p.FullName).NotEmpty().MaximumLength(PortalUser.NameMaxLength),
        v => v.RuleFor(p => p.Password).NotEmpty(),
    };

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty, Display(Name = K.Account_FullName)]
    public string? FullName { get; set; }

    [BindProperty, Display(Name = K.Account_Password, Description = K.Account_PasswordHint)]
    public string? Password { get; set; }

    public AccountLink Link { get; private set; } = new(AccountLinkState.Unknown);

    /// <summary>Somebody else is signed in in this browser: the account would be opened in his session.</summary>
    public bool IsSomebodyElse => user.IsSignedIn && user.Id != Link.Person?.Id;

    [OpenTo(Audience.Everyone)]
    public async Task OnGetAsync()
    {
        await ReadLinkAsync();
        FullName = Link.Person?.FullName;
    }

    [OpenTo(Audience.Everyone)]
    public async Task<IActionResult> OnPostAsync()
    {
        await ReadLinkAsync();
        if (Link is not { State: AccountLinkState.Good, Person: { } person } || IsSomebodyElse || !this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        person.FullName = FullName!.Trim();
        var result = await accounts.SetPasswordAsync(person, Password!, "InvitationAccepted");
        Link = result.Status == ChangeStatus.Conflict ? new(AccountLinkState.Spent) : Link;
        if (this.Refusal(result, _ => nameof(Password)) is { } refusal)
        {
            return refusal;
        }

        await accounts.SignInAsync(person);
        this.SetNotice(K.Account_Invitation_Done);
        return LocalRedirect(SessionCookie.ReturnAddress(Request, "/"));
    }

    private async Task ReadLinkAsync()
    {
        this.HideAddress();
        Link = await links.ReadAsync(AccountLinkKind.Invitation, Token);
    }
}
