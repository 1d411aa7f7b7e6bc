using Onboarding.Domain.Operations;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Operations;

/// <summary>How the states of a camera look.</summary>
public static class OperationTones
{
    public static TagTone Tone(this OperationalState state) => state switch
    {
        OperationalState.Planned or OperationalState.Decommissioned => TagTone.Neutral,
        OperationalState.NetworkReady => TagTone.Busy,
        OperationalState.Tested => TagTone.Wait,
        OperationalState.InProduction => TagTone.Done,
        OperationalState.Suspended => TagTone.Problem,
    };
}
