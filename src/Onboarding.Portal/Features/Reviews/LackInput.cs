using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>One line of the form in which is written what a dossier lacks.</summary>
public sealed class LackInput
{
    /// <summary>Key of an item of the round, or of a requirement.</summary>
    [Display(Name = K.Reviews_Return_About)]
    public Guid? About { get; set; }

    [Display(Name = K.Reviews_Return_Text)]
    public string? Text { get; set; }

    public bool IsEmpty => About is null && Text.Trimmed() is null;

    /// <remarks>Of a complete line.</remarks>
    public Lack ToLack() => new(About!.Value, Text.Trimmed()!);

    public sealed class Rules : AbstractValidator<LackInput>
    {
        public Rules()
        {
            RuleFor(l => l.About).NotNull().When(l => !l.IsEmpty).WithErrorCode(K.Reviews_Return_AboutMissing);
            RuleFor(l => l.Text).NotEmpty().When(l => !l.IsEmpty).WithErrorCode(K.Reviews_Return_TextMissing);
            RuleFor(l => l.Text).MaximumLength(ChangeItem.TextMaxLength);
        }
    }
}
