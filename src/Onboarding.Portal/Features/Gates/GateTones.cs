using Onboarding.Domain.Gates;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Gates;

/// <summary>How the states of a gate look.</summary>
public static class GateTones
{
    public static TagTone Tone(this GateState state) => state switch
    {
        GateState.NotOpen => TagTone.Neutral,
        GateState.Open => TagTone.Busy,
        GateState.Ready => TagTone.Wait,
        GateState.Passed => TagTone.Done,
        GateState.PassedWithConditions or GateState.Waived => TagTone.Todo,
        GateState.Failed => TagTone.Problem,
    };
}
