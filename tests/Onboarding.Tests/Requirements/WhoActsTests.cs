using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;

namespace Onboarding.Tests.Requirements;

public class WhoActsTests
{
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly DateTime Approval = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime MonthLater = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_LastPieceSettledAMonthAfterTheApproval_GivesTheProjectManagerHisTimeFromThen()
    {
        var dossier = Approved();

        dossier.Standing = WhoActs.Of(dossier, [Item(RequirementState.Missing, Calendar.DueAt(Approval, 10))], Calendar, Approval);
        var after = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], Calendar, MonthLater);

        Assert.Equal(Party.Integrator, dossier.Standing.Acting);
        Assert.Equal((Party.ProjectManager, Calendar.DueAt(MonthLater, WhoActs.GateWorkingDays)), (after.Acting, after.ActBy));
    }

    [Fact]
    public void Of_TurnThatHasBegun_KeepsItsDate()
    {
        var dossier = Approved();

        dossier.Standing = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], Calendar, Approval);
        var after = WhoActs.Of(dossier, [Item(RequirementState.Satisfied)], Calendar, MonthLater);

        Assert.Equal(Calendar.DueAt(Approval, WhoActs.GateWorkingDays), after.ActBy);
    }

    [Theory]
    [InlineData(RequirementState.Later, Party.ProjectManager, 1)]
    [InlineData(RequirementState.Missing, Party.Integrator, 1)]
    [InlineData(RequirementState.BeingChecked, Party.Zone, 0)]
    [InlineData(RequirementState.Satisfied, Party.ProjectManager, 0)]
    public void Of_ApprovedDossier_IsTheTurnOfWhoCanAct(RequirementState state, Party acting, int missing)
    {
        var standing = WhoActs.Of(Approved(), [Item(state)], Calendar, MonthLater);

        Assert.Equal((acting, missing), (standing.Acting, standing.Missing));
    }

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

    private static RequirementItem Item(RequirementState state, DateTime? dueAt = null) => new()
    {
        DossierId = Guid.NewGuid(),
        Code = "NET-PLAN",
        SubjectKind = SubjectKind.Site,
        SubjectId = Guid.NewGuid(),
        SubjectName = "Site",
        IsBlocking = true,
        IsAnsweredByFields = false,
        Responsible = Party.Integrator,
        DueBy = Stage.NetworkReady,
        State = state,
        DueAt = dueAt,
    };
}
