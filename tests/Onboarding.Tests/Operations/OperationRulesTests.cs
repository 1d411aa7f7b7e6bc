using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Conventions;
using static Onboarding.Domain.Operations.OperationalState;

namespace Onboarding.Tests.Operations;

/// <summary>The life of a camera in the street, and what keeps it from its next step.</summary>
[Trait("Area", "Review")]
public class OperationRulesTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Dossier = Guid.NewGuid();

    private readonly Camera _camera = new() { DossierId = Dossier, SiteId = Guid.NewGuid(), Number = 1, Reference = "BE-ANPR-1-S01-C01", Lanes = "1,2", AddedAt = Now };

    [Fact]
    public void Table_IsAsReviewed() => ReviewedFile.AssertSame("Workflow.Operation.txt", OperationalWorkflow.Table.Print().TrimEnd('\n').Split('\n'));

    [Fact]
    public void Apply_EveryActionInEveryState_MovesAlongTheTableOrThrows()
    {
        foreach (var (state, action) in from s in Enum.GetValues<OperationalState>() from a in Enum.GetValues<OperationalAction>() select (s, a))
        {
            if (OperationalWorkflow.Table.Find(state, action) is { } line)
            {
                Assert.Equal(line.To, OperationalWorkflow.Table.Next(state, action));
            }
            else
            {
                Assert.Throws<ForbiddenActionException>(() => OperationalWorkflow.Table.Next(state, action));
            }
        }
    }

    [Fact]
    public void Decommissioned_KnowsNoWayBack() => Assert.DoesNotContain(OperationalWorkflow.Table.Transitions, t => t.From == Decommissioned);

    [Fact]
    public void PermissionFor_AnAction_IsTheSameInEveryStateThatKnowsIt() => Assert.All(
        OperationalWorkflow.Table.Transitions, t => Assert.Equal(t.By, OperationalWorkflow.PermissionFor(t.Action)));

    [Fact]
    public void Apply_SuspendAndResume_KeepsTheExpectedEndOnlyWhileSuspended()
    {
        InProductionNow();

        _camera.Apply(OperationalAction.Suspend, Now, new(2026, 3, 20));
        var until = _camera.SuspendedUntil;
        _camera.Apply(OperationalAction.Resume, Now.AddDays(1));

        Assert.Equal((new DateOnly(2026, 3, 20), null, InProduction, Now.AddDays(1)), (until, _camera.SuspendedUntil, _camera.Operation, _camera.OperationSince));
    }

    [Fact]
    public void Obstacles_ToTheNetwork_AreTheApprovalAndWhatIsDueByThen()
    {
        RequirementItem[] items =
        [
            Item("NET-PLAN", SubjectKind.Site, _camera.SiteId, Domain.Dossiers.Stage.NetworkReady, RequirementState.BeingChecked),
            Item("SPEC-SERIAL", SubjectKind.Camera, _camera.Id, Domain.Dossiers.Stage.NetworkReady, RequirementState.Later),
            Item("SPEC-SERIAL", SubjectKind.Camera, Guid.NewGuid(), Domain.Dossiers.Stage.NetworkReady, RequirementState.Missing), // of another camera
            Item("NET-FLOWS", SubjectKind.Site, _camera.SiteId, Domain.Dossiers.Stage.NetworkReady, RequirementState.Waived),
            Item("TST-PLAN", SubjectKind.Site, _camera.SiteId, Domain.Dossiers.Stage.Tested, RequirementState.Missing), // due by a later gate
        ];

        var obstacles = OperationRule.Obstacles(new(_camera, false, items, []), OperationalAction.Connect);

        Assert.Equal(
            [new(OperationRule.NotApprovedKey, ("camera", _camera.Reference)), new(OperationRule.RequirementsKey, ("camera", _camera.Reference), ("count", 2))],
            obstacles);
        Assert.Empty(OperationRule.Obstacles(new(_camera, true, [], []), OperationalAction.Connect));
    }

    [Fact]
    public void Obstacles_ToTested_AreTheTestsAndSayThemOnce()
    {
        _camera.Apply(OperationalAction.Connect, Now);
        var tests = AcceptanceTest.PlanFor(_camera, []);
        var rates = Item(AcceptanceTest.RequirementCode, SubjectKind.Camera, _camera.Id, Domain.Dossiers.Stage.Tested, RequirementState.Missing);

        var open = OperationRule.Obstacles(new(_camera, true, [rates], tests), OperationalAction.AcceptTests);
        rates.State = RequirementState.Waived;
        var waived = OperationRule.Obstacles(new(_camera, true, [rates], tests), OperationalAction.AcceptTests);

        Assert.Equal([new(OperationRule.TestsKey, ("camera", _camera.Reference), ("count", 8))], open);
        Assert.Empty(waived);
    }

    [Fact]
    public void Obstacles_ToTested_WithoutAnyPlan_AreTheRatesAskedFor()
    {
        _camera.Apply(OperationalAction.Connect, Now);
        var rates = Item(AcceptanceTest.RequirementCode, SubjectKind.Camera, _camera.Id, Domain.Dossiers.Stage.Tested, RequirementState.Missing);

        Assert.Equal([OperationRule.RequirementsKey], OperationRule.Obstacles(new(_camera, true, [rates], []), OperationalAction.AcceptTests).Select(o => o.Key));
    }

    [Theory]
    [InlineData(OperationalAction.GoLive, Role.ProjectManager, null)]
    [InlineData(OperationalAction.GoLive, Role.KeyUserLead, TwoPersons.AskAsKey)]
    [InlineData(OperationalAction.Decommission, Role.KeyUserLead, null)]
    [InlineData(OperationalAction.Decommission, Role.ProjectManager, TwoPersons.AskAsKey)]
    [InlineData(OperationalAction.Suspend, Role.NetworkEngineer, null)]
    public void CheckPerson_WhoAsks_IsTheOneOfTheTable(OperationalAction action, Role role, string? refusal) =>
        Assert.Equal(refusal, OperationRule.CheckPerson(action, null, Guid.NewGuid(), [role])?.Key);

    [Theory]
    [InlineData(false, new[] { Role.KeyUserLead }, null)]
    [InlineData(false, new[] { Role.ProjectManager }, TwoPersons.OtherRoleKey)]
    [InlineData(true, new[] { Role.ProjectManager, Role.KeyUserLead }, TwoPersons.SameKey)] // both hats, one head
    public void CheckPerson_WhoConfirms_IsAnotherPersonInTheOtherRole(bool isAsker, Role[] roles, string? refusal)
    {
        var asker = Guid.NewGuid();
        var request = new OperationRequest { DossierId = Dossier, CameraId = _camera.Id, Action = OperationalAction.GoLive, AskedBy = asker, AskedAs = Role.ProjectManager, AskedAt = Now };

        Assert.Equal(refusal, OperationRule.CheckPerson(OperationalAction.GoLive, request, isAsker ? asker : Guid.NewGuid(), roles)?.Key);
    }

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData(null, false)]
    public void CheckEnd_OfASuspension_IsTodayOrLater(string? end, bool isAllowed) =>
        Assert.Equal(isAllowed, OperationRule.CheckEnd(end is null ? null : DateOnly.Parse(end, null), new(2026, 3, 2)) is null);

    [Theory]
    [InlineData(new[] { InProduction, InProduction, Planned, Decommissioned }, Planned, 2, 3)]
    [InlineData(new[] { InProduction, Suspended }, Suspended, 1, 2)]
    [InlineData(new[] { Tested, NetworkReady }, NetworkReady, 0, 2)]
    [InlineData(new[] { Decommissioned }, null, 0, 0)]
    public void RollUp_IsTheLeastAdvancedWithTheFractionInProduction(OperationalState[] cameras, OperationalState? least, int inProduction, int total) =>
        Assert.Equal(new(least, inProduction, total), OperationRollUp.Of(cameras));

    [Theory]
    [InlineData(new[] { InProduction, Suspended }, InProduction, true)]
    [InlineData(new[] { InProduction, Tested }, InProduction, false)]
    [InlineData(new[] { Suspended, Tested }, Tested, true)]
    [InlineData(new[] { NetworkReady, Tested }, Tested, false)]
    [InlineData(new OperationalState[0], NetworkReady, false)]
    public void HasReached_IsTrueWhenEveryCameraHas(OperationalState[] cameras, OperationalState state, bool expected) =>
        Assert.Equal(expected, OperationRollUp.Of(cameras).HasReached(state));

    private void InProductionNow()
    {
        foreach (var action in new[] { OperationalAction.Connect, OperationalAction.AcceptTests, OperationalAction.GoLive })
        {
            _camera.Apply(action, Now);
        }
    }

    private static RequirementItem Item(string code, SubjectKind kind, Guid subject, Domain.Dossiers.Stage dueBy, RequirementState state) => new()
    {
        DossierId = Dossier,
        Code = code,
        SubjectKind = kind,
        SubjectId = subject,
        SubjectName = "x",
        IsBlocking = true,
        IsAnsweredByFields = false,
        Responsible = Party.Integrator,
        DueBy = dueBy,
        State = state,
    };
}
