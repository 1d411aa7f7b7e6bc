using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Dossiers;

/// <summary>The shape and colour by which a state is shown, everywhere the same.</summary>
public static class StateTones
{
    public static TagTone Tone(this ApprovalState state) => state switch
    {
        ApprovalState.Draft or ApprovalState.Withdrawn => TagTone.Neutral,
        ApprovalState.Submitted => TagTone.Wait,
        ApprovalState.InReview => TagTone.Busy,
        ApprovalState.ChangesRequested => TagTone.Todo,
        ApprovalState.Approved or ApprovalState.ApprovedWithRemarks => TagTone.Done,
        ApprovalState.Rejected => TagTone.Problem,
    };
}
