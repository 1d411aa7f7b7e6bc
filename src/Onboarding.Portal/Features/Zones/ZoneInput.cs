using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Zones;

/// <summary>The fields of a zone, shown by the partial <c>_ZoneFields</c>.</summary>
public sealed class ZoneInput
{
    [Display(Name = K.Zones_NameFr)]
    public string? NameFr { get; set; }

    [Display(Name = K.Zones_NameNl)]
    public string? NameNl { get; set; }

    [Display(Name = K.Zones_Regime, Description = K.Zones_RegimeHint)]
    public LanguageRegime? Regime { get; set; }

    [Display(Name = K.Zones_ReviewPolicy)]
    public ReviewPolicy? ReviewPolicy { get; set; }

    [Display(Name = K.Zones_SecondLook, Description = K.Zones_SecondLookHint)]
    public bool SecondLook { get; set; }

    [Display(Name = K.Zones_Mailbox, Description = K.Zones_MailboxHint)]
    public string? Mailbox { get; set; }

    [Display(Name = K.Reference_Field_ValidFrom)]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = K.Reference_Field_ValidTo, Description = K.Reference_ValidToHint)]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = K.Zones_SuccessorCode, Description = K.Zones_SuccessorHint)]
    public string? SuccessorCode { get; set; }

    public static ZoneInput Of(PoliceZone zone) => new()
    {
        NameFr = zone.NameFr,
        NameNl = zone.NameNl,
        Regime = zone.Regime,
        ReviewPolicy = zone.ReviewPolicy,
        SecondLook = zone.SecondLook,
        Mailbox = zone.Mailbox,
        ValidFrom = zone.ValidFrom,
        ValidTo = zone.ValidTo,
        SuccessorCode = zone.SuccessorCode,
    };

    public ZoneValues Read() => new(
        NameFr!.Trim(), NameNl!.Trim(), Regime!.Value, ReviewPolicy!.Value, SecondLook, Mailbox.Trimmed(), ValidFrom, ValidTo,
        SuccessorCode.Normal(ZoneCode.Parse));

    public sealed class Rules : AbstractValidator<ZoneInput>
    {
        public Rules()
        {
            RuleFor(z => z.NameFr).NotEmpty().MaximumLength(PoliceZone.NameMaxLength);
            RuleFor(z => z.NameNl).NotEmpty().MaximumLength(PoliceZone.NameMaxLength);
            RuleFor(z => z.Regime).NotNull();
            RuleFor(z => z.ReviewPolicy).NotNull();
            RuleFor(z => z.ValidTo).GreaterThanOrEqualTo(z => z.ValidFrom).WithErrorCode(K.Rules_Validity_Order).When(z => z.ValidFrom is not null);
            RuleFor(z => z.SuccessorCode).Follows(ZoneCode.Parse);
            RuleFor(z => z.Mailbox).EmailAddress().MaximumLength(Organisation.MailMaxLength).When(z => !string.IsNullOrWhiteSpace(z.Mailbox));
        }
    }
}
