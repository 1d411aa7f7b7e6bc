using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Requirements;

namespace Onboarding.Domain.Gates;

/// <summary>Everything that decides where the gates of a dossier stand, read at one moment.</summary>
/// <param name="Items">The requirements of the dossier, evaluated now.</param>
/// <param name="Reviews">What people have done with its gates, at most one for each.</param>
public sealed record GatePicture(
    Dossier Dossier,
    IReadOnlyCollection<RequirementItem> Items,
    OperationRollUp Cameras,
    IReadOnlyCollection<GateCondition> Conditions,
    IReadOnlyCollection<GateReview> Reviews)
{
    /// <returns>Null when nobody has done anything with the gate.</returns>
    public GateReview? ReviewOf(Stage gate) => Reviews.SingleOrDefault(r => r.Gate == gate);

    public GateState StateOf(Stage gate) => GateRule.StateOf(Dossier, gate, ReviewOf(gate), GateRule.IsReady(gate, Items, Cameras, Conditions));
}
