using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Gates.GateAction;
using static Onboarding.Domain.Gates.GateState;

namespace Onboarding.Domain.Gates;

/// <summary>The life of a gate. G0 to G2 are passed by opening, introducing and approving the dossier; the later ones by people, as below.</summary>
public static class GateWorkflow
{
    public static readonly TransitionTable<GateState, GateAction> Table = new(
        new(NotOpen, GateAction.Open, GateState.Open, By: null, "the gate before is passed"),
        new(GateState.Open, Complete, Ready, By: null, "every criterion settled, every camera that far"),
        new(Ready, Lapse, GateState.Open, By: null, "a criterion is open again"),
        new(Ready, Pass, Passed, Permission.PassGates, Effect: "the next gate opens"),
        new(Ready, PassWithConditions, PassedWithConditions, Permission.PassGates, "at least one condition given", "actions made; the next gate opens"),
        new(GateState.Open, Fail, Failed, Permission.PassGates, "reason given"),
        new(Ready, Fail, Failed, Permission.PassGates, "reason given"),
        new(Failed, Reopen, GateState.Open, Permission.PassGates, "reason given"),
        new(GateState.Open, AskWaiver, GateState.Open, Permission.PassGates, "reason given; no legal criterion open; none asked yet"),
        new(GateState.Open, DropWaiver, GateState.Open, Permission.PassGates, "one is asked"),
        new(GateState.Open, ConfirmWaiver, Waived, Permission.PassGates, "asked by the other one of project manager and lead; no legal criterion open", "open criteria are waived; the next gate opens"));

    /// <summary>What people do with a gate; the rest happens by itself.</summary>
    public static IReadOnlyList<GateAction> ByPeople { get; } = [.. Table.Transitions.Where(t => t.By is not null).Select(t => t.Action).Distinct()];
}
