using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using static Onboarding.Domain.Operations.OperationalAction;
using static Onboarding.Domain.Operations.OperationalState;

namespace Onboarding.Domain.Operations;

/// <summary>The life of a camera after the approval of its data.</summary>
public static class OperationalWorkflow
{
    public static readonly TransitionTable<OperationalState, OperationalAction> Table = new(
        new(Planned, Connect, NetworkReady, Permission.PrepareNetwork, "approved; nothing due by network readiness is open", "test plan made"),
        new(NetworkReady, Disconnect, Planned, Permission.PrepareNetwork, "reason given"),
        new(NetworkReady, AcceptTests, Tested, Permission.RunTests, "every test passed; nothing due by the tests is open"),
        new(Tested, TestAgain, NetworkReady, Permission.RunTests, "reason given", "every test is open again, its results stay"),
        new(Tested, GoLive, InProduction, Permission.CommissionCameras, "asked by the project manager, confirmed by the lead; nothing due by production is open"),
        new(InProduction, Suspend, Suspended, Permission.SuspendCameras, "reason and expected end given"),
        new(Suspended, Resume, InProduction, Permission.SuspendCameras),
        new(InProduction, Decommission, Decommissioned, Permission.CommissionCameras, "asked by the lead with a reason, done by the project manager"),
        new(Suspended, Decommission, Decommissioned, Permission.CommissionCameras, "asked by the lead with a reason, done by the project manager"));

    /// <summary>Who may do it; the same in every state that knows the action.</summary>
    public static Permission PermissionFor(OperationalAction action) => Table.Transitions.First(t => t.Action == action).By!.Value;

    /// <summary>The gate whose requirements have to be settled for it; null when it needs none.</summary>
    public static Stage? GateOf(OperationalAction action) => action switch
    {
        Connect => Stage.NetworkReady,
        AcceptTests => Stage.Tested,
        GoLive => Stage.InProduction,
        Disconnect or TestAgain or Suspend or Resume or Decommission => null,
    };

    /// <summary>It is done by one person after another has asked for it: in which role one asks. Null for what one person does alone.</summary>
    public static Role? AskedBy(OperationalAction action) => action switch
    {
        GoLive => Role.ProjectManager,
        Decommission => Role.KeyUserLead,
        Connect or Disconnect or AcceptTests or TestAgain or Suspend or Resume => null,
    };

    /// <summary>Why has to be said; of what needs two people, by who asks.</summary>
    public static bool NeedsReason(OperationalAction action) => action is Disconnect or TestAgain or Suspend or Decommission;
}
