using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Evidence;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>What a person fills in to bring a piece of evidence.</summary>
public sealed class EvidenceForm
{
    /// <summary>Key of the coming version: sending the form twice brings one.</summary>
    public Guid? VersionId { get; set; }

    /// <summary>The piece of which this is a newer version.</summary>
    public Guid? Replaces { get; set; }

    [Display(Name = K.Evidence_File)]
    public IFormFile? Upload { get; set; }

    [Display(Name = K.Evidence_NotNeeded, Description = K.Evidence_NotNeededHint)]
    public string? NotNeededReason { get; set; }

    [Display(Name = K.Evidence_Reference, Description = K.Evidence_ReferenceHint)]
    public string? Reference { get; set; }

    [Display(Name = K.Evidence_IssuedOn)]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = K.Evidence_ValidUntil)]
    public DateOnly? ValidUntil { get; set; }

    /// <param name="file">As stored; null for the statement that none is needed.</param>
    public BroughtEvidence Read(Guid requirementItemId, StoredFile? file) =>
        new(requirementItemId, Replaces, file, file is null ? NotNeededReason.Trimmed() : null, Reference.Trimmed(), IssuedOn, ValidUntil, VersionId);

    public sealed class Rules : AbstractValidator<EvidenceForm>
    {
        /// <param name="isExplained">A reason stands in for the file.</param>
        public Rules(DateOnly today, bool isExplained)
        {
            RuleFor(f => f.Upload).NotNull().When(_ => !isExplained).WithErrorCode(K.Evidence_FileMissing);
            RuleFor(f => f.Reference).MaximumLength(EvidenceVersion.ReferenceMaxLength);
            RuleFor(f => f.NotNeededReason).MaximumLength(EvidenceVersion.ReasonMaxLength);
            RuleFor(f => f.IssuedOn).LessThanOrEqualTo(today).WithErrorCode(K.Evidence_IssuedLater);
            RuleFor(f => f.ValidUntil).GreaterThanOrEqualTo(today).WithErrorCode(K.Evidence_NoLongerValid);
            RuleFor(f => f.ValidUntil).GreaterThanOrEqualTo(f => f.IssuedOn).When(f => f.IssuedOn is not null).WithErrorCode(K.Evidence_ValidBeforeIssued);
        }
    }
}
