using Onboarding.Domain.Acceptance;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Acceptance;

/// <summary>How the state of a test looks.</summary>
public static class AcceptanceTones
{
    public static TagTone Tone(this AcceptanceState state) => state switch
    {
        AcceptanceState.Open => TagTone.Todo,
        AcceptanceState.Passed => TagTone.Done,
        AcceptanceState.Failed => TagTone.Problem,
    };
}
