using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

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

    public RuleViolation? CheckPhone() => string.IsNullOrWhiteSpace(Phone) ? null : PhoneNumber.Parse(Phone).Violation;

    public ContactValues Read() => new(
        Kind!.Value,
        Name!.Trim(),
        string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(),
        string.IsNullOrWhiteSpace(Phone) ? null : PhoneNumber.Parse(Phone).Value);

    public sealed class Rules : AbstractValidator<ContactInput>
    {
        public Rules()
        {
            RuleFor(c => c.Kind).NotNull();
            RuleFor(c => c.Name).NotEmpty().MaximumLength(Organisation.NameMaxLength);
            RuleFor(c => c.Email).EmailAddress().MaximumLength(Organisation.MailMaxLength).When(c => !string.IsNullOrWhiteSpace(c.Email));
            RuleFor(c => c.Email).NotEmpty().When(c => string.IsNullOrWhiteSpace(c.Phone)).WithErrorCode(K.Organisations_Contact_Unreachable);
        }
    }
}
