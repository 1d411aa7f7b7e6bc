using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Requirements;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.Requirements;

/// <summary>
/// The life of one requirement as people have read and agreed to it. Nobody moves it: its state follows from the evidence, the stage of the
/// dossier and a waiver, so the table is one of situations.
/// </summary>
[Trait("Area", "Review")]
public class RequirementLifeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly (string Name, EvidenceFact[] Evidence)[] Brought =
    [
        ("nothing brought", []),
        .. Enum.GetValues<EvidenceState>().Select(s => ($"{s}", (EvidenceFact[])[new(s)])),
        ("Accepted, valid for 60 days", [new(EvidenceState.Accepted, Today.AddDays(60))]),
        ("Accepted, valid for 59 days", [new(EvidenceState.Accepted, Today.AddDays(59))]),
        ("Accepted, valid until today", [new(EvidenceState.Accepted, Today)]),
        ("Accepted, until today; Candidate", [new(EvidenceState.Accepted, Today), new(EvidenceState.Candidate)]),
        ("Accepted, lapsed", [new(EvidenceState.Accepted, Today.AddDays(-1))]),
        ("Accepted, lapsed; Candidate", [new(EvidenceState.Accepted, Today.AddDays(-1)), new(EvidenceState.Candidate)]),
        ("Refused; Candidate", [new(EvidenceState.Refused), new(EvidenceState.Candidate)]),
    ];

    private static readonly (string Name, Stage Passed, Waiver? Waiver)[] Situations =
    [
        ("stage closed", Stage.Submission, null),
        ("stage open", Stage.Approval, null),
        ("waived", Stage.Approval, new(Guid.Empty, "x", Today)),
        ("waiver over", Stage.Approval, new(Guid.Empty, "x", Today.AddDays(-1))),
    ];

    [Fact]
    public void Table_IsAsReviewed() => ReviewedFile.AssertSame("Workflow.Requirement.txt", Lines());

    private static IEnumerable<string> Lines()
    {
        var plan = RequirementCatalogue.Shipped().Single(d => d.Code == "NET-PLAN");
        yield return Line("evidence", Situations.Select(s => s.Name));
        foreach (var (name, evidence) in Brought)
        {
            yield return Line(name, Situations.Select(s => RequirementRule.StateOf(plan, s.Passed, ApprovalState.Approved, evidence, s.Waiver, Today).ToString()));
        }
    }

    private static string Line(string first, IEnumerable<string> cells) => string.Concat(new[] { $"{first,-35}" }.Concat(cells.Select(c => $"{c,-15}"))).TrimEnd();
}
