using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Organisations;

/// <summary>The fields of an organisation, shown by the partial <c>_OrganisationFields</c>.</summary>
public sealed class OrganisationInput
{
    [Display(Name = K.Organisations_Name)]
    public string? Name { get; set; }

    [Display(Name = K.Organisations_Number, Description = K.Organisations_NumberHint)]
    public string? Number { get; set; }

    [Display(Name = K.Organisations_Address)]
    public string? Address { get; set; }

    [Display(Name = K.Organisations_Mailbox, Description = K.Organisations_MailboxHint)]
    public string? Mailbox { get; set; }

    [Display(Name = K.Organisations_SeesPlates, Description = K.Organisations_SeesPlatesHint)]
    public bool? SeesPlates { get; set; }

    [Display(Name = K.Organisations_Language, Description = K.Organisations_LanguageHint)]
    public Language? Language { get; set; }

    public static OrganisationInput Of(Organisation organisation) => new()
    {
        Name = organisation.Name,
        Number = organisation.EnterpriseNumber is { } digits ? EnterpriseNumber.Format(digits) : null,
        Address = organisation.Address,
        Mailbox = organisation.Mailbox,
        SeesPlates = organisation.SeesPlates,
        Language = organisation.CorrespondenceLanguage,
    };

    /// <param name="maySetLanguage">Whether the person may set the correspondence language.</param>
    public OrganisationValues Read(bool maySetLanguage) => new(
        Name!.Trim(), Number.Normal(EnterpriseNumber.Parse), Address.Trimmed(), Mailbox.Trimmed(), SeesPlates == true, maySetLanguage ? Language : null);

    public sealed class Rules : AbstractValidator<OrganisationInput>
    {
        public Rules()
        {
            RuleFor(o => o.Name).NotEmpty().MaximumLength(Organisation.NameMaxLength);
            RuleFor(o => o.Number).Follows(EnterpriseNumber.Parse);
            RuleFor(o => o.Address).MaximumLength(Organisation.AddressMaxLength);
            RuleFor(o => o.Mailbox).EmailAddress().MaximumLength(Organisation.MailMaxLength).When(o => !string.IsNullOrWhiteSpace(o.Mailbox));
            RuleFor(o => o.SeesPlates).NotNull();
        }
    }
}
