using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public class RequirementRuleTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Dictionary<string, RequirementDefinition> Catalogue = RequirementCatalogue.Shipped().ToDictionary(d => d.Code);

    [Theory]
    [InlineData(null, null, RequirementState.Missing)]
    [InlineData(EvidenceState.Draft, null, RequirementState.Provided)]
    [InlineData(EvidenceState.Candidate, null, RequirementState.BeingChecked)]
    [InlineData(EvidenceState.Accepted, null, RequirementState.Satisfied)]
    [InlineData(EvidenceState.Refused, null, RequirementState.Refused)]
    [InlineData(EvidenceState.Accepted, "2026-05-01", RequirementState.Satisfied)]
    [InlineData(EvidenceState.Accepted, "2026-04-30", RequirementState.Expiring)]
    [InlineData(EvidenceState.Accepted, "2026-03-02", RequirementState.Expiring)]
    [InlineData(EvidenceState.Accepted, "2026-03-01", RequirementState.Expired)]
    [InlineData(EvidenceState.Candidate, "2026-03-01", RequirementState.Missing)]
    public void StateOf_ADocument_FollowsItsEvidence(EvidenceState? brought, string? validUntil, RequirementState expected) =>
        Assert.Equal(expected, StateOf("SITE-PLAN", ApprovalState.Approved, brought is { } state ? [new(state, Day(validUntil))] : []));

    [Theory]
    [InlineData("SPEC-SERIAL", ApprovalState.Draft, RequirementState.Missing)]
    [InlineData("SPEC-SERIAL", ApprovalState.Submitted, RequirementState.Missing)] // the police may still ask for it
    [InlineData("SPEC-SERIAL", ApprovalState.InReview, RequirementState.Missing)]
    [InlineData("SPEC-SERIAL", ApprovalState.ChangesRequested, RequirementState.Missing)]
    [InlineData("SPEC-SERIAL", ApprovalState.Approved, RequirementState.Later)]
    [InlineData("SPEC-SERIAL", ApprovalState.ApprovedWithRemarks, RequirementState.Later)]
    [InlineData("SPEC-MODEL", ApprovalState.Approved, RequirementState.Missing)] // the approval needed it: never hidden
    [InlineData("NET-LINK", ApprovalState.Approved, RequirementState.Missing)]
    [InlineData("ORG-CONTACT", ApprovalState.Approved, RequirementState.Missing)] // an organisation can be changed at any time
    [InlineData("SITE-PERMIT", ApprovalState.Approved, RequirementState.Missing)] // so can a document be brought
    [InlineData("NET-PLAN", ApprovalState.Approved, RequirementState.Missing)]
    [InlineData("TST-READ", ApprovalState.Approved, RequirementState.Later)] // its stage is not open
    public void StateOf_NothingBrought_IsMissingOnlyWhereItCanBeAsked(string code, ApprovalState dossier, RequirementState expected) =>
        Assert.Equal(expected, StateOf(code, dossier, []));

    [Fact]
    public void StateOf_SerialFilledInBeforeTheApproval_IsSatisfied() =>
        Assert.Equal(RequirementState.Satisfied, StateOf("SPEC-SERIAL", ApprovalState.Approved, [new(EvidenceState.Accepted)]));

    [Fact]
    public void StateOf_WhatExpiresWhileItsSuccessorIsChecked_IsSatisfied() => Assert.Equal(
        RequirementState.Satisfied, StateOf("SITE-PLAN", ApprovalState.Approved, [new(EvidenceState.Accepted, Today), new(EvidenceState.Candidate)]));

    [Fact]
    public void Blocks_WhatExpiresSoon_HoldsUpNoGate() =>
        Assert.False(RequirementRule.Blocks(Catalogue["SITE-PLAN"], RequirementState.Expiring, Stage.Closure));

    [Theory]
    [InlineData("2026-03-02", null, null)]
    [InlineData("2026-03-02", "2026-04-01", "2026-04-01")]
    [InlineData("2026-03-01", "2026-04-01", "2026-04-01")]
    public void SettledUntil_IsTheLastDayOfTheLongestLastingPiece(string one, string? other, string? expected) => Assert.Equal(
        Day(expected), RequirementRule.SettledUntil(Catalogue["SITE-PLAN"], [new(EvidenceState.Accepted, Day(one)), new(EvidenceState.Accepted, Day(other))], Today));

    [Fact]
    public void Blocks_WhatIsAskedLater_StillHoldsUpItsGate() =>
        Assert.True(RequirementRule.Blocks(Catalogue["SPEC-SERIAL"], RequirementState.Later, Stage.NetworkReady));

    [Theory]
    [InlineData("2026-02-27", null, "2026-02-27")]
    [InlineData("2026-02-27", "2026-03-01", "2026-03-01")]
    [InlineData("2026-03-02", null, null)]
    [InlineData(null, "2026-02-20", "2026-02-20")]
    [InlineData(null, null, null)]
    public void LapsedOn_IsTheLastDayOnWhichItWasSettled(string? validUntil, string? waivedUntil, string? expected)
    {
        var waiver = waivedUntil is null ? null : new Waiver(Guid.Empty, "test", Day(waivedUntil));

        Assert.Equal(Day(expected), RequirementRule.LapsedOn([new(EvidenceState.Accepted, Day(validUntil))], waiver, Today));
    }

    private static RequirementState StateOf(string code, ApprovalState dossier, IReadOnlyCollection<EvidenceFact> evidence) =>
        RequirementRule.StateOf(Catalogue[code], Stage.Approval, dossier, evidence, waiver: null, Today);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
