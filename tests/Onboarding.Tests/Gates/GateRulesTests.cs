using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Gates;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Conventions;
using static Onboarding.Domain.Operations.OperationalState;

namespace Onboarding.Tests.Gates;

/// <summary>What a gate asks, and what can be done with it.</summary>
[Trait("Area", "Review")]
public class GateRulesTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Dossier _dossier = new() { Number = 1, Name = "N9", OrganisationId = Guid.NewGuid(), PoliceZoneId = Guid.NewGuid(), CatalogueVersion = 1, OpenedAt = Now, OpenedBy = Guid.NewGuid() };
    private readonly List<RequirementItem> _items = [];
    private readonly List<GateCondition> _conditions = [];
    private readonly List<GateReview> _reviews = [];
    private OperationalState[] _cameras = [NetworkReady];

    public GateRulesTests() => _dossier.Pass(Stage.Approval, Now);

    private GatePicture Picture => new(_dossier, _items, OperationRollUp.Of(_cameras), _conditions, _reviews);

    [Fact]
    public void Table_IsAsReviewed() => ReviewedFile.AssertSame("Workflow.Gate.txt", GateWorkflow.Table.Print().TrimEnd('\n').Split('\n'));

    [Theory]
    [InlineData(GateState.Passed, GateAction.Fail)]
    [InlineData(GateState.Open, GateAction.Pass)]
    [InlineData(GateState.Waived, GateAction.Reopen)]
    public void Decide_WithoutLineInTheTable_Throws(GateState state, GateAction action) =>
        Assert.Throws<ForbiddenActionException>(() => Review().Decide(state, action, Guid.NewGuid(), Now, null));

    [Fact]
    public void StateOf_EachGate_FollowsTheDossierItsItemsAndItsCameras()
    {
        var plan = Add("NET-PLAN", Stage.NetworkReady, RequirementState.Missing);

        Assert.Equal([GateState.Passed, GateState.Passed, GateState.Passed, GateState.Open, GateState.NotOpen, GateState.NotOpen, GateState.NotOpen], States());
        plan.State = RequirementState.BeingChecked;
        Assert.Equal(GateState.Open, Picture.StateOf(Stage.NetworkReady));
        plan.State = RequirementState.Satisfied;
        Assert.Equal(GateState.Ready, Picture.StateOf(Stage.NetworkReady));
        _cameras = [NetworkReady, Planned];
        Assert.Equal(GateState.Open, Picture.StateOf(Stage.NetworkReady));
    }

    [Fact]
    public void StateOf_ARequirementOfAnEarlierGateThatLapsed_IsOpenAgain()
    {
        Add("LEG-COUNCIL", Stage.Approval, RequirementState.Expired);

        Assert.Equal(GateState.Open, Picture.StateOf(Stage.NetworkReady));
    }

    [Fact]
    public void Criteria_AreTheBlockingRequirementsDueByTheGate()
    {
        var asked = Add("NET-PLAN", Stage.NetworkReady, RequirementState.Satisfied);
        Add("NET-CERT", Stage.NetworkReady, RequirementState.NotApplicable);
        Add("TST-PLAN", Stage.Tested, RequirementState.Later);

        Assert.Equal([asked], GateRule.Criteria(Stage.NetworkReady, _items));
    }

    [Fact]
    public void Closure_WaitsForTheConditionsOfTheOtherGates()
    {
        _dossier.Pass(Stage.InProduction, Now);
        var asker = Guid.NewGuid();
        _conditions.Add(new() { DossierId = _dossier.Id, Gate = Stage.Tested, Title = "Refaire la mesure", Owner = Party.Test, DueOn = Today, AskedBy = asker, AskedAt = Now });

        var before = Picture.StateOf(Stage.Closure);
        Assert.Throws<ForbiddenActionException>(() => _conditions[0].Close(Guid.NewGuid(), Now));
        _conditions[0].Close(asker, Now);

        Assert.Equal((GateState.Open, GateState.Ready), (before, Picture.StateOf(Stage.Closure)));
        Assert.Throws<ForbiddenActionException>(() => _conditions[0].Close(asker, Now));
    }

    [Theory]
    [InlineData(GateAction.Pass, GateRule.NotPossibleKey)]
    [InlineData(GateAction.PassWithConditions, GateRule.NotPossibleKey)]
    [InlineData(GateAction.Fail, null)]
    [InlineData(GateAction.AskWaiver, null)]
    [InlineData(GateAction.DropWaiver, GateRule.WaiverNotAskedKey)]
    [InlineData(GateAction.ConfirmWaiver, GateRule.WaiverNotAskedKey)]
    public void Check_OfAnOpenGate_AllowsWhatTheTableDoes(GateAction action, string? refusal)
    {
        Add("NET-PLAN", Stage.NetworkReady, RequirementState.Missing);

        Assert.Equal(refusal, GateRule.Check(Picture, Stage.NetworkReady, action)?.Key);
    }

    [Fact]
    public void Check_OfAWaiver_IsRefusedWhileTheLawAsksSomething()
    {
        Add("LEG-COUNCIL", Stage.Approval, RequirementState.Expired);

        Assert.Equal(new(GateRule.LegalKey, ("count", 1)), GateRule.Check(Picture, Stage.NetworkReady, GateAction.AskWaiver));
    }

    [Fact]
    public void Waiver_AskedAndConfirmed_PassesWithTheReasonOfWhoAsked()
    {
        Add("NET-PLAN", Stage.NetworkReady, RequirementState.Missing);
        var review = Review();
        _reviews.Add(review);

        review.AskWaiver(Picture.StateOf(Stage.NetworkReady), Guid.NewGuid(), Role.ProjectManager, Now, "Plan connu du réseau.");
        Assert.Equal((GateState.Open, GateRule.WaiverAlreadyAskedKey), (Picture.StateOf(Stage.NetworkReady), GateRule.Check(Picture, Stage.NetworkReady, GateAction.AskWaiver)?.Key));
        Assert.Null(GateRule.Check(Picture, Stage.NetworkReady, GateAction.ConfirmWaiver));
        review.Decide(Picture.StateOf(Stage.NetworkReady), GateAction.ConfirmWaiver, Guid.NewGuid(), Now, null);

        Assert.Equal((GateState.Waived, "Plan connu du réseau."), (Picture.StateOf(Stage.NetworkReady), review.Reason));
    }

    [Fact]
    public void Fail_ThenReopen_ComputesTheStateAgain()
    {
        var review = Review();
        _reviews.Add(review);

        review.Decide(Picture.StateOf(Stage.NetworkReady), GateAction.Fail, Guid.NewGuid(), Now, "Coupures.");
        var failed = Picture.StateOf(Stage.NetworkReady);
        review.Decide(failed, GateAction.Reopen, Guid.NewGuid(), Now, "Liaison remplacée.");

        Assert.Equal((GateState.Failed, GateState.Ready), (failed, Picture.StateOf(Stage.NetworkReady)));
    }

    private IEnumerable<GateState> States() => Enum.GetValues<Stage>().Select(Picture.StateOf);

    private GateReview Review() => new() { DossierId = _dossier.Id, Gate = Stage.NetworkReady };

    private RequirementItem Add(string code, Stage dueBy, RequirementState state)
    {
        var item = new RequirementItem
        {
            DossierId = _dossier.Id,
            Code = code,
            SubjectKind = SubjectKind.Dossier,
            SubjectId = _dossier.Id,
            SubjectName = "x",
            IsBlocking = true,
            IsAnsweredByFields = false,
            Responsible = Party.Integrator,
            DueBy = dueBy,
            State = state,
        };
        _items.Add(item);
        return item;
    }
}
