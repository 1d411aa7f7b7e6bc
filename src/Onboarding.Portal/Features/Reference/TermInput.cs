using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Reference;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>The fields of an entry of a list, shown by the partial <c>_TermFields</c>.</summary>
public sealed class TermInput
{
    [Display(Name = K.Reference_Field_LabelFr)]
    public string? LabelFr { get; set; }

    [Display(Name = K.Reference_Field_LabelNl)]
    public string? LabelNl { get; set; }

    [Display(Name = K.Reference_Field_ValidFrom)]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = K.Reference_Field_ValidTo, Description = K.Reference_ValidToHint)]
    public DateOnly? ValidTo { get; set; }

    public static TermInput Of(ReferenceTerm term) =>
        new() { LabelFr = term.LabelFr, LabelNl = term.LabelNl, ValidFrom = term.ValidFrom, ValidTo = term.ValidTo };

    public TermValues Read() => new(LabelFr.Trimmed()!, LabelNl.Trimmed()!, ValidFrom, ValidTo);

    public sealed class Rules : AbstractValidator<TermInput>
    {
        public Rules()
        {
            RuleFor(t => t.LabelFr).NotEmpty().MaximumLength(ReferenceTerm.LabelMaxLength);
            RuleFor(t => t.LabelNl).NotEmpty().MaximumLength(ReferenceTerm.LabelMaxLength);
            RuleFor(t => t.ValidTo).GreaterThanOrEqualTo(t => t.ValidFrom).WithErrorCode(K.Rules_Validity_Order).When(t => t.ValidFrom is not null);
        }
    }
}
