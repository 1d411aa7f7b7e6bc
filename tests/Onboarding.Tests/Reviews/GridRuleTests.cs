using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using static Onboarding.Domain.Reviews.CellAction;
using static Onboarding.Domain.Reviews.CellState;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class GridRuleTests
{
    private static readonly string[] Sections = ["Model", "Mounting", "Network"];

    [Theory]
    [InlineData(false, false, NotBrought)]
    [InlineData(true, false, ToJudge)]
    [InlineData(true, true, CellState.Accepted)]
    public void StateOf_WithoutRequests(bool isThere, bool isAccepted, CellState expected) =>
        Assert.Equal(expected, GridRule.StateOf(isThere, isAccepted, [], []));

    [Theory]
    [InlineData(ChangeItemState.Draft, Severity.Incorrect, Asked, Asked)]
    [InlineData(ChangeItemState.Open, Severity.Incomplete, Asked, Asked)]
    [InlineData(ChangeItemState.Draft, Severity.Remark, ToJudge, CellState.Accepted)]
    [InlineData(ChangeItemState.Open, Severity.Remark, ToJudge, CellState.Accepted)]
    [InlineData(ChangeItemState.Answered, Severity.Incorrect, Answered, Answered)]
    [InlineData(ChangeItemState.Answered, Severity.Remark, Answered, Answered)]
    [InlineData(ChangeItemState.Closed, Severity.Incorrect, ToJudge, CellState.Accepted)]
    public void StateOf_WithARequestAboutTheCell(ChangeItemState request, Severity severity, CellState judged, CellState accepted)
    {
        Assert.Equal(judged, GridRule.StateOf(true, false, [Request(request, severity)], []));
        Assert.Equal(accepted, GridRule.StateOf(true, true, [Request(request, severity)], []));
    }

    [Fact]
    public void StateOf_WithAnAnswerAboutTheWholeItem_IsSettledCellByCell()
    {
        IReadOnlyCollection<ChangeItem> whole = [Request(ChangeItemState.Answered, Severity.Incorrect)];

        Assert.Equal(Answered, GridRule.StateOf(true, isAccepted: false, [], whole));
        Assert.Equal(CellState.Accepted, GridRule.StateOf(true, isAccepted: true, [], whole));
    }

    [Theory]
    [InlineData(NotBrought, false, false, true)]
    [InlineData(ToJudge, true, false, true)]
    [InlineData(Asked, false, false, true)]
    [InlineData(Answered, true, false, true)]
    [InlineData(CellState.Accepted, false, true, true)]
    public void Allows_ACellChosenByItself(CellState state, bool accept, bool takeBack, bool ask) =>
        Assert.Equal((accept, takeBack, ask), (GridRule.Allows(Accept, state, false), GridRule.Allows(TakeBack, state, false), GridRule.Allows(Ask, state, false)));

    [Theory]
    [InlineData(NotBrought, false, false, false)]
    [InlineData(ToJudge, true, false, true)]
    [InlineData(Asked, false, false, false)]
    [InlineData(Answered, false, false, false)]
    [InlineData(CellState.Accepted, false, true, false)]
    public void TakesAlong_WithARowOrColumn(CellState state, bool accept, bool takeBack, bool ask) => Assert.Equal(
        (accept, takeBack, ask),
        (GridRule.TakesAlong(Accept, state, false, null), GridRule.TakesAlong(TakeBack, state, false, null), GridRule.TakesAlong(Ask, state, false, null)));

    [Theory]
    [InlineData(null, true)]
    [InlineData(CheckSeverity.Hint, true)]
    [InlineData(CheckSeverity.Warning, false)]
    [InlineData(CheckSeverity.Blocking, false)]
    public void TakesAlong_AcceptsNothingThatACheckDoubts(CheckSeverity? found, bool expected)
    {
        Assert.Equal(expected, GridRule.TakesAlong(Accept, ToJudge, false, found));
        Assert.True(GridRule.Allows(Accept, ToJudge, false));
        Assert.True(GridRule.TakesAlong(Ask, ToJudge, false, found));
    }

    [Theory]
    [InlineData(Accept, ToJudge)]
    [InlineData(TakeBack, CellState.Accepted)]
    public void Barred_IsNeverJudged(CellAction action, CellState state)
    {
        Assert.False(GridRule.Allows(action, state, isBarred: true));
        Assert.False(GridRule.TakesAlong(action, state, isBarred: true, null));
    }

    [Fact]
    public void Sections_TheLastAcceptsTheItem()
    {
        var item = Item();

        item.AcceptSection("Model", Sections);
        item.AcceptSection("Network", Sections);
        Assert.Equal((Verdict.Pending, "Model Network"), (item.Verdict, string.Join(' ', item.AcceptedSections)));
        item.AcceptSection("Mounting", Sections);

        Assert.Equal(Verdict.Accepted, item.Verdict);
        Assert.Empty(item.AcceptedSections);
        Assert.All(Sections, s => Assert.True(item.HasAccepted(s)));
    }

    [Fact]
    public void Sections_TakenBack_LeaveTheOthersAccepted()
    {
        var item = Item();
        item.Verdict = Verdict.Accepted;

        item.TakeBack("Mounting", Sections);

        Assert.Equal(Verdict.Pending, item.Verdict);
        Assert.Equal([true, false, true], Sections.Select(item.HasAccepted));
    }

    [Fact]
    public void Sections_OfAnItemWithARequest_DoNotSettleIt()
    {
        var item = Item();
        item.Verdict = Verdict.ChangeAsked;

        item.AcceptSection("Model", Sections);
        item.TakeBack(null, item.AcceptedSections);

        Assert.Equal(Verdict.ChangeAsked, item.Verdict);
        Assert.Empty(item.AcceptedSections);
    }

    private static SubmissionItem Item() => new()
    {
        DossierId = Guid.NewGuid(),
        SubmissionId = Guid.NewGuid(),
        Kind = ItemKind.Camera,
        ItemId = Guid.NewGuid(),
        RevisionId = Guid.NewGuid(),
        Change = ItemChange.New,
        Name = "C01",
    };

    private static ChangeItem Request(ChangeItemState state, Severity severity)
    {
        var request = new ChangeItem
        {
            DossierId = Guid.NewGuid(),
            Number = 1,
            SubmissionId = Guid.NewGuid(),
            Target = ChangeTarget.Camera,
            TargetId = Guid.NewGuid(),
            TargetName = "C01",
            Severity = severity,
            Text = "?",
            AskedBy = Guid.NewGuid(),
            AskedAt = DateTime.UnixEpoch,
        };
        Action[] steps = [request.Send, () => request.AnswerWith("!", Guid.NewGuid(), DateTime.UnixEpoch), request.Close];
        foreach (var step in steps.TakeWhile(_ => request.State != state))
        {
            step();
        }

        return request;
    }
}
