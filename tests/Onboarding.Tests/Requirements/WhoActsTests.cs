using Onboarding.Domain.Calendar;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public class WhoActsTests
{
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly DossierClocks NoClocks = new([]);
    private static readonly DateTime Approval = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime MonthLater = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_LastPieceSettledAMonthAfterTheApproval_GivesTheProjectManagerHisTimeFromThen()
    {
        var dossier = Approved();

        dossier.Standing = WhoActs.Of(dossier, [Item(RequirementState.Missing, Calendar.DueAt(Approval, 10))], NoClocks, Calendar, Approval);
        var after = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], NoClocks, Calendar, MonthLater);

        Assert.Equal(Party.Integrator, dossier.Standing.Acting);
        Assert.Equal((Party.ProjectManager, Calendar.DueAt(MonthLater, WhoActs.GateWorkingDays)), (after.Acting, after.ActBy));
    }

    [Fact]
    public void Of_TurnThatHasBegun_KeepsItsDate()
    {
        var dossier = Approved();

        dossier.Standing = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], NoClocks, Calendar, Approval);
        var after = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], NoClocks, Calendar, MonthLater);

        Assert.Equal(Calendar.DueAt(Approval, WhoActs.GateWorkingDays), after.ActBy);
    }

    [Theory]
    [InlineData(RequirementState.Later, Party.ProjectManager, 1)]
    [InlineData(RequirementState.Missing, Party.Integrator, 1)]
    [InlineData(RequirementState.BeingChecked, Party.Zone, 0)]
    [InlineData(RequirementState.Satisfied, Party.ProjectManager, 0)]
    public void Of_ApprovedDossier_IsTheTurnOfWhoCanAct(RequirementState state, Party acting, int missing)
    {
        var standing = WhoActs.Of(Approved(), [Item(state)], NoClocks, Calendar, MonthLater);

        Assert.Equal((acting, missing), (standing.Acting, standing.Missing));
    }

    [Fact]
    public void Of_ClosedConnection_ExpectsNothingOfAnybody()
    {
        var dossier = Approved();
        dossier.Pass(Stage.Closure, MonthLater);

        var standing = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], NoClocks, Calendar, MonthLater);

        Assert.Equal((Party.Nobody, TurnReason.Nothing, null), (standing.Acting, standing.Reason, standing.ActBy));
    }

    [Fact]
    public void Of_Approved_CountsWhatThePartyHasToBringAndWhatItAnnounced()
    {
        RequirementItem[] items = [Item(RequirementState.Missing), Item(RequirementState.Refused), Item(RequirementState.BeingChecked)];
        items[1].Announce(new(new(2026, 4, 9), "Commandé.", Guid.NewGuid()));

        var standing = WhoActs.Of(Approved(), items, NoClocks, Calendar, MonthLater);

        Assert.Equal((TurnReason.Provide, 2, 1, new DateOnly(2026, 4, 9)), (standing.Reason, standing.Asked, standing.Announced, standing.ExpectedOn));
    }

    [Fact]
    public void Of_Draft_IsDescribedBeforeAnythingIsBroughtOrSent()
    {
        var draft = Draft();
        var camera = Item(RequirementState.Provided, kind: SubjectKind.Camera, dueBy: Stage.Submission);
        var plan = Item(RequirementState.Missing, dueBy: Stage.Submission);

        Assert.Equal(TurnReason.Describe, WhoActs.Of(draft, [plan], NoClocks, Calendar, Approval).Reason);
        Assert.Equal(TurnReason.Provide, WhoActs.Of(draft, [camera, plan], NoClocks, Calendar, Approval).Reason);
        Assert.Equal(TurnReason.Submit, WhoActs.Of(draft, [camera], NoClocks, Calendar, Approval).Reason);
    }

    [Fact]
    public void OfPart_WithNothingOpen_WaitsForTheDossier()
    {
        var dossier = Approved();
        RequirementItem[] elsewhere = [Item(RequirementState.Missing, Calendar.DueAt(Approval, 10))];
        dossier.Standing = WhoActs.Of(dossier, elsewhere, NoClocks, Calendar, Approval);

        var ready = WhoActs.OfPart(dossier, [Item(RequirementState.Satisfied)], hasRequests: false, Calendar, MonthLater);
        var open = WhoActs.OfPart(dossier, elsewhere, hasRequests: false, Calendar, MonthLater);

        Assert.Equal((TurnReason.Follow, Party.Integrator, Calendar.DueAt(Approval, 10)), (ready.Reason, ready.Acting, ready.ActBy));
        Assert.Equal((TurnReason.Provide, 1), (open.Reason, open.Asked));
    }

    [Fact]
    public void OfPart_OfADraft_SaysWhatThisPartLacks()
    {
        var draft = Draft();
        var camera = Item(RequirementState.Provided, kind: SubjectKind.Camera, dueBy: Stage.Submission);
        var plan = Item(RequirementState.Missing, dueBy: Stage.Submission);

        Assert.Equal(TurnReason.Describe, WhoActs.OfPart(draft, [plan], false, Calendar, Approval).Reason);
        Assert.Equal(TurnReason.Provide, WhoActs.OfPart(draft, [camera, plan], false, Calendar, Approval).Reason);
        Assert.Equal(TurnReason.Follow, WhoActs.OfPart(draft, [camera], false, Calendar, Approval).Reason);
    }

    [Theory]
    [InlineData(true, TurnReason.Answer)]
    [InlineData(false, TurnReason.Follow)]
    public void OfPart_WithChangesRequested_AnswersOnlyWhereSomethingWasAsked(bool isAsked, TurnReason reason)
    {
        var revision = ItemRevision.First(Guid.NewGuid(), ItemKind.General, Guid.NewGuid());
        Array.ForEach([ApprovalAction.Submit, ApprovalAction.Take, ApprovalAction.RequestChanges], revision.Apply);
        var dossier = Draft();
        dossier.TakeStateFrom([revision], Approval);

        Assert.Equal(reason, WhoActs.OfPart(dossier, [Item(RequirementState.Provided, kind: SubjectKind.Camera)], isAsked, Calendar, Approval).Reason);
    }

    private static Dossier Draft() => new()
    {
        Number = 1,
        Name = "Test",
        OrganisationId = Guid.NewGuid(),
        PoliceZoneId = Guid.NewGuid(),
        CatalogueVersion = 1,
        OpenedAt = Approval,
        OpenedBy = Guid.NewGuid(),
        InstallationType = InstallationType.Fixed,
        PlaceType = PlaceType.Open,
        LegalRegime = LegalRegime.PoliceAct,
        Purposes = Purposes.Tracing,
    };

    private static Dossier Approved()
    {
        var dossier = new Dossier
        {
            Number = 1,
            Name = "Test",
            OrganisationId = Guid.NewGuid(),
            PoliceZoneId = Guid.NewGuid(),
            CatalogueVersion = 1,
            OpenedAt = Approval,
            OpenedBy = Guid.NewGuid(),
        };
        var revision = ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id);
        foreach (var action in new[] { ApprovalAction.Submit, ApprovalAction.Take, ApprovalAction.Approve })
        {
            revision.Apply(action);
        }

        dossier.TakeStateFrom([revision], Approval);
        dossier.Pass(Stage.Approval, Approval);
        return dossier;
    }

    private static RequirementItem Item(RequirementState state, DateTime? dueAt = null, SubjectKind kind = SubjectKind.Site, Stage dueBy = Stage.NetworkReady) => new()
    {
        DossierId = Guid.NewGuid(),
        Code = "NET-PLAN",
        SubjectKind = kind,
        SubjectId = Guid.NewGuid(),
        SubjectName = "Site",
        IsBlocking = true,
        IsAnsweredByFields = false,
        Responsible = Party.Integrator,
        DueBy = dueBy,
        State = state,
        DueAt = dueAt,
    };
}
