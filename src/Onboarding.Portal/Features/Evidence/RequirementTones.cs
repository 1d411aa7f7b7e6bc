using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Evidence;

/// <summary>How the states of requirements and evidence look.</summary>
public static class RequirementTones
{
    public static TagTone Of(RequirementState state) => state switch
    {
        RequirementState.NotApplicable or RequirementState.Later => TagTone.Neutral,
        RequirementState.Missing => TagTone.Todo,
        RequirementState.Provided or RequirementState.Expiring => TagTone.Busy,
        RequirementState.BeingChecked => TagTone.Wait,
        RequirementState.Satisfied or RequirementState.Waived => TagTone.Done,
        RequirementState.Refused or RequirementState.Expired => TagTone.Problem,
    };

    public static TagTone Of(EvidenceState state) => state switch
    {
        EvidenceState.Draft => TagTone.Busy,
        EvidenceState.Candidate => TagTone.Wait,
        EvidenceState.Accepted => TagTone.Done,
        EvidenceState.Refused or EvidenceState.Quarantined => TagTone.Problem,
        EvidenceState.Superseded or EvidenceState.Removed => TagTone.Neutral,
    };
}
