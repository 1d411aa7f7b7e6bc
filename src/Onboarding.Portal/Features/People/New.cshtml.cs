using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.People;

/// <summary>Invites a person, with a first role.</summary>
public sealed class NewModel(PeopleService people, TimeProvider clock) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.FullName).NotEmpty().MaximumLength(PortalUser.NameMaxLength),
        v => v.RuleFor(p => p.Email).NotEmpty().EmailAddress().MaximumLength(Organisation.MailMaxLength),
        v => v.RuleFor(p => p.Language).NotNull(),
        v => v.RuleFor(p => p.Given).SetValidator(new RoleInput.Rules()),
    };

    [BindProperty]
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [BindProperty, Display(Name = K.Account_FullName)]
    public string? FullName { get; set; }

    [BindProperty, Display(Name = K.Account_Email)]
    public string? Email { get; set; }

    [BindProperty, Display(Name = K.Account_Language, Description = K.People_New_LanguageHint)]
    public Language? Language { get; set; }

    [BindProperty]
    public RoleInput Given { get; set; } = new();

    [Needs(Permission.Administer)]
    public void OnGet() => Given.From = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);

    [Needs(Permission.Administer)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await people.InviteAsync(Id, FullName!.Trim(), Email!.Trim(), Language!.Value, Given.Read(), cancellation);
        if (this.Refusal(result, FieldOf) is { } refusal)
        {
            return refusal;
        }

        this.SetNotice(K.People_New_Done, ("email", Email.Trim()));
        return RedirectToPage("Details", new { Id });
    }
    private static string FieldOf(RuleViolation violation) =>
        violation.Key == K.People_New_EmailTaken ? nameof(Email) : $"{nameof(Given)}.{RoleInput.FieldOf(violation.Key)}";
}
