using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The fields of a site's contact.</summary>
public sealed class SiteContactInput
{
    [Display(Name = K.Sites_Contacts_Role)]
    public SiteContactRole? Role { get; set; }

    [Display(Name = K.Sites_Contacts_Name, Description = K.Sites_Contacts_NameHint)]
    public string? Name { get; set; }

    [Display(Name = K.Sites_Contacts_Function)]
    public string? Function { get; set; }

    [Display(Name = K.Sites_Contacts_Phone, Description = K.Sites_Contacts_PhoneHint)]
    public string? Phone { get; set; }

    [Display(Name = K.Sites_Contacts_Email)]
    public string? Email { get; set; }

    [Display(Name = K.Sites_Contacts_Language)]
    public Language? Language { get; set; }

    [Display(Name = K.Sites_Contacts_Hours, Description = K.Sites_Contacts_HoursHint)]
    public string? Hours { get; set; }

    [Display(Name = K.Sites_Contacts_OnCall)]
    public bool IsOnCall { get; set; }

    public static SiteContactInput Of(SiteContact contact) => new()
    {
        Role = contact.Role,
        Name = contact.Name,
        Function = contact.Function,
        Phone = contact.Phone is { } phone ? PhoneNumber.Format(phone) : null,
        Email = contact.Email,
        Language = contact.Language,
        Hours = contact.Hours,
        IsOnCall = contact.IsOnCall,
    };

    /// <summary>Only of fields that keep their <see cref="Rules"/>.</summary>
    public void CopyTo(SiteContact contact)
    {
        (contact.Role, contact.Name, contact.Function) = (Role!.Value, Name!.Trim(), Function.Trimmed());
        (contact.Phone, contact.Email, contact.Language) = (Phone.Normal(PhoneNumber.Parse), Email.Trimmed(), Language!.Value);
        (contact.Hours, contact.IsOnCall) = (Hours.Trimmed(), IsOnCall);
    }

    public sealed class Rules : AbstractValidator<SiteContactInput>
    {
        public Rules()
        {
            RuleFor(c => c.Role).NotNull();
            RuleFor(c => c.Name).NotEmpty().MaximumLength(Organisation.NameMaxLength);
            RuleFor(c => c.Function).MaximumLength(SiteContact.FunctionMaxLength);
            RuleFor(c => c.Phone).Follows(PhoneNumber.Parse);
            RuleFor(c => c.Phone).NotEmpty().When(c => c.IsOnCall).WithErrorCode(K.Sites_Contacts_OnCallWithoutPhone);
            RuleFor(c => c.Email).EmailAddress().MaximumLength(Organisation.MailMaxLength).When(c => !string.IsNullOrWhiteSpace(c.Email));
            RuleFor(c => c.Email).NotEmpty().When(c => string.IsNullOrWhiteSpace(c.Phone) && !c.IsOnCall).WithErrorCode(K.Organisations_Contact_Unreachable);
            RuleFor(c => c.Language).NotNull();
            RuleFor(c => c.Hours).MaximumLength(SiteContact.HoursMaxLength);
        }
    }
}
