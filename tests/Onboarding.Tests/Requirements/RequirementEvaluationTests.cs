using Onboarding.Domain.Calendar;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Sites;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public class RequirementEvaluationTests
{
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly DateTime Opening = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime MonthLater = Opening.AddDays(30);
    private static readonly DateTime YearLater = Opening.AddYears(1);

    private readonly Organisation _organisation = new() { Name = "Test" };
    private readonly Dossier _dossier;
    private readonly Site _site;

    public RequirementEvaluationTests()
    {
        _dossier = new()
        {
            Number = 1,
            Name = "Test",
            OrganisationId = _organisation.Id,
            PoliceZoneId = Guid.NewGuid(),
            CatalogueVersion = 1,
            OpenedAt = Opening,
            OpenedBy = Guid.NewGuid(),
            InstallationType = InstallationType.Fixed,
        };
        _site = new() { DossierId = _dossier.Id, Number = 1, Reference = "S1", AddedAt = Opening };
    }

    [Fact]
    public void Of_ConditionMetAMonthLater_GivesTheFullTimeFromThen()
    {
        var known = Evaluate([], Opening);
        _site.NewMastOrCabinet = true;

        var items = Evaluate(known, MonthLater);

        Assert.DoesNotContain(known, i => i.Code == "SITE-PERMIT");
        Assert.Equal(Calendar.DueAt(MonthLater, 20), Item(items, "SITE-PERMIT").DueAt);
        Assert.Equal(Calendar.DueAt(Opening, 10), Item(items, "SITE-LOC").DueAt);
    }

    [Fact]
    public void Of_NotApplicableForAWhile_DoesNotCountThatTime()
    {
        _site.NewMastOrCabinet = true;
        var known = Evaluate([], Opening);
        _site.NewMastOrCabinet = false;
        Evaluate(known, Opening.AddDays(1));
        _site.NewMastOrCabinet = true;

        Assert.Equal(Calendar.DueAt(MonthLater, 20), Item(Evaluate(known, MonthLater), "SITE-PERMIT").DueAt);
    }

    [Fact]
    public void Of_GatePassedAMonthLater_CountsFromThen()
    {
        var known = Evaluate([], Opening);
        _dossier.Pass(Stage.Approval, MonthLater);

        var items = Evaluate(known, MonthLater);

        Assert.Null(Item(known, "TST-PLAN").DueAt);
        Assert.Equal(Calendar.DueAt(MonthLater, 10), Item(items, "NET-FLOWS").DueAt);
        Assert.Equal(Calendar.DueAt(MonthLater, 10), Item(Evaluate(items, YearLater), "NET-FLOWS").DueAt);
    }

    [Fact]
    public void Of_EvidenceThatExpired_IsDueAnewFromItsLastDay()
    {
        var lastDay = new DateOnly(2027, 1, 15);
        var known = Evaluate([], Opening, Plan(EvidenceState.Accepted, lastDay));

        var plan = Item(Evaluate(known, YearLater, Plan(EvidenceState.Accepted, lastDay)), "SITE-PLAN");

        Assert.Equal(RequirementState.Expired, plan.State);
        Assert.Equal(BelgianTime.EndOfDay(Calendar.AddWorkingDays(lastDay, 10)), plan.DueAt);
    }

    [Fact]
    public void Of_RenewalRefused_KeepsTheDateOfTheExpiry()
    {
        var lastDay = new DateOnly(2027, 1, 15);
        var known = Evaluate([], Opening, Plan(EvidenceState.Accepted, lastDay));
        var expired = Evaluate(known, YearLater, Plan(EvidenceState.Accepted, lastDay));

        var plan = Item(Evaluate(expired, YearLater.AddDays(1), Plan(EvidenceState.Refused)), "SITE-PLAN");

        Assert.Equal((RequirementState.Refused, BelgianTime.EndOfDay(Calendar.AddWorkingDays(lastDay, 10))), (plan.State, plan.DueAt));
    }

    [Fact]
    public void Of_EvidenceThatHadExpiredBeforeItWasAsked_GivesTheFullTime() =>
        Assert.Equal(Calendar.DueAt(Opening, 10), Item(Evaluate([], Opening, Plan(EvidenceState.Accepted, new(2025, 1, 15))), "SITE-PLAN").DueAt);

    private static EvidenceFact Plan(EvidenceState state, DateOnly? validUntil = null) => new(state, validUntil);

    private static RequirementItem Item(IEnumerable<RequirementItem> items, string code) => items.Single(i => i.Code == code);

    private IReadOnlyList<RequirementItem> Evaluate(IReadOnlyList<RequirementItem> known, DateTime now, EvidenceFact? plan = null) => RequirementEvaluation.Of(
        new()
        {
            Dossier = _dossier,
            Organisation = _organisation,
            Sites = [_site],
            Cameras = [],
            Models = [],
            Authorisations = [],
            CurrentRevisions = [],
            Evidence = plan is null ? [] : [new("SITE-PLAN", SubjectKind.Site, _site.Id, plan.State, plan.ValidUntil, null)],
            KnownItems = known,
        },
        RequirementCatalogue.Shipped(),
        Calendar,
        now);
}
