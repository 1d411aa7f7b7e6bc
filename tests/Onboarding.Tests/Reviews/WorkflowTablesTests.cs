using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.Reviews;

/// <summary>The life cycles as people have read and agreed to them.</summary>
[Trait("Area", "Review")]
public class WorkflowTablesTests
{
    [Fact]
    public void Approval_IsAsReviewed() => ReviewedFile.AssertSame("Workflow.Approval.txt", Lines(ApprovalWorkflow.Table));

    [Fact]
    public void Evidence_IsAsReviewed() => ReviewedFile.AssertSame("Workflow.Evidence.txt", Lines(EvidenceWorkflow.Table));

    [Fact]
    public void ChangeItems_AreAsReviewed() => ReviewedFile.AssertSame("Workflow.ChangeItem.txt", Lines(ChangeItemWorkflow.Table));

    [Fact]
    public void Next_WithoutLineInTheTable_Throws() =>
        Assert.Throws<ForbiddenActionException>(() => ApprovalWorkflow.Table.Next(ApprovalState.Draft, ApprovalAction.Approve));

    private static string[] Lines<TState, TAction>(TransitionTable<TState, TAction> table)
        where TState : struct, Enum
        where TAction : struct, Enum => table.Print().TrimEnd('\n').Split('\n');
}
