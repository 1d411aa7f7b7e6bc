using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Operations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Gates;

/// <summary>What a gate asks: the requirements due by it, and the cameras that far. There is no second list.</summary>
public static class GateRule
{
    public const string NotPossibleKey = "Gates.NotPossible";
    public const string LegalKey = "Gates.Legal";
    public const string WaiverAlreadyAskedKey = "Gates.WaiverAlreadyAsked";
    public const string WaiverNotAskedKey = "Gates.WaiverNotAsked";

    /// <summary>Codes of what the law asks begin so.</summary>
    private const string LegalPrefix = "LEG-";

    /// <summary>The gates that people pass one by one; those before are passed by what happens with the dossier.</summary>
    public static IReadOnlyList<Stage> Decided { get; } = [Stage.NetworkReady, Stage.Tested, Stage.InProduction, Stage.Closure];

    /// <summary>Never set aside, by nobody.</summary>
    public static bool IsLegal(RequirementItem item) => item.Code.StartsWith(LegalPrefix, StringComparison.Ordinal);

    /// <summary>The requirements due by the gate.</summary>
    public static IEnumerable<RequirementItem> Criteria(Stage gate, IEnumerable<RequirementItem> items) =>
        items.Where(i => i.IsBlocking && i.DueBy == gate && i.State != RequirementState.NotApplicable);

    /// <summary>What keeps it from being passed: of earlier gates too, where something has lapsed since.</summary>
    public static IEnumerable<RequirementItem> Open(Stage gate, IEnumerable<RequirementItem> items) =>
        items.Where(i => i.IsBlocking && i.DueBy <= gate && i.State != RequirementState.NotApplicable && !i.State.IsSettled());

    /// <summary>How far every camera has to be; null where it does not matter.</summary>
    public static OperationalState? CamerasAt(Stage gate) => gate switch
    {
        Stage.NetworkReady => OperationalState.NetworkReady,
        Stage.Tested => OperationalState.Tested,
        Stage.InProduction => OperationalState.InProduction,
        Stage.Opened or Stage.Submission or Stage.Approval or Stage.Closure => null,
    };

    /// <summary>The last gate also asks that every condition of the others is met.</summary>
    public static bool IsReady(Stage gate, IEnumerable<RequirementItem> items, OperationRollUp cameras, IEnumerable<GateCondition> conditions) =>
        !Open(gate, items).Any()
        && (CamerasAt(gate) is not { } state || cameras.HasReached(state))
        && (gate != Stage.Closure || conditions.All(c => !c.IsOpen));

    /// <param name="review">What people have done with it; null when nothing.</param>
    public static GateState StateOf(Dossier dossier, Stage gate, GateReview? review, bool isReady) =>
        review is { State: not GateState.Open } ? review.State
        : gate <= dossier.Stage ? GateState.Passed
        : gate != dossier.NextStage || dossier.State.IsClosed() ? GateState.NotOpen
        : isReady ? GateState.Ready
        : GateState.Open;

    /// <returns>Why this cannot be done with the gate now, whoever asks; null when it can.</returns>
    public static RuleViolation? Check(GatePicture picture, Stage gate, GateAction action)
    {
        var state = picture.StateOf(gate);
        var isAsked = picture.ReviewOf(gate)?.IsWaiverAsked == true;
        var legal = Open(gate, picture.Items).Count(IsLegal);
        return !GateWorkflow.Table.Allows(state, action) ? new(NotPossibleKey, ("state", state))
            : action is GateAction.DropWaiver or GateAction.ConfirmWaiver && !isAsked ? new(WaiverNotAskedKey)
            : action == GateAction.AskWaiver && isAsked ? new(WaiverAlreadyAskedKey)
            : action is GateAction.AskWaiver or GateAction.ConfirmWaiver && legal > 0 ? new(LegalKey, ("count", legal))
            : null;
    }

    /// <summary>The reason is required: of a waiver, of who asks it.</summary>
    public static bool NeedsReason(GateAction action) => action is GateAction.Fail or GateAction.Reopen or GateAction.AskWaiver;
}
