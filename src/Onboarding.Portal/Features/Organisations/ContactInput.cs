using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Organisations;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>The fields of a contact.</summary>
public sealed class ContactInput
{
    [Display(Name = K.Organisations_Contact_Kind)]
    public ContactKind? Kind { get; set; }

    [Display(Name = K.Organisations_Contact_Name, Description = K.Organisations_Contact_NameHint)]
    public string? Name { get; set; }

    [Display(Name = K.Organisations_Contact_Email)]
    public string? Email { get; set; }

    [Display(Name = K.Organisations_Contact_Phone, Description = K.Organisations_Contact_PhoneHint)]
    public string? Phone { get; set; }

    public static ContactInput Of(Contact contact) => new()
    {
        Kind = contact.Kind,
        Name = contact.Name,
        Email = contact.Email,
        Phone = contact.Phone is { } phone ? PhoneNumber.Format(phone) : null,
    };

    public ContactValues Read() => new(Kind!.Value, Name!.Trim(), Email.Trimmed(), Phone.Normal(PhoneNumber.Parse));

    public sealed class Rules : AbstractValidator<ContactInput>
    {
        public Rules()
        {
            RuleFor(c => c.Kind).NotNull();
            RuleFor(c => c.Name).NotEmpty().MaximumLength(Organisation.NameMaxLength);
            RuleFor(c => c.Email).EmailAddress().MaximumLength(Organisation.MailMaxLength).When(c => !string.IsNullOrWhiteSpace(c.Email));
            RuleFor(c => c.Phone).Follows(PhoneNumber.Parse);
            RuleFor(c => c.Email).NotEmpty().When(c => string.IsNullOrWhiteSpace(c.Phone)).WithErrorCode(K.Organisations_Contact_Unreachable);
        }
    }
}
