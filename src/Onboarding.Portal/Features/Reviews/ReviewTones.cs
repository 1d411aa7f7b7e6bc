using Onboarding.Domain.Reviews;
using Onboarding.Portal.Platform.TagHelpers;

namespace Onboarding.Portal.Features.Reviews;

/// <summary>How verdicts and requests look.</summary>
public static class ReviewTones
{
    public static TagTone Tone(this Verdict verdict) => verdict switch
    {
        Verdict.Pending => TagTone.Todo,
        Verdict.Accepted => TagTone.Done,
        Verdict.ChangeAsked => TagTone.Problem,
    };

    public static TagTone Tone(this ChangeItemState state) => state switch
    {
        ChangeItemState.Draft => TagTone.Busy,
        ChangeItemState.Open => TagTone.Todo,
        ChangeItemState.Answered => TagTone.Wait,
        ChangeItemState.Closed => TagTone.Done,
        ChangeItemState.Cancelled => TagTone.Neutral,
    };

    public static TagTone Tone(this CellState state) => state switch
    {
        CellState.NotBrought => TagTone.Neutral,
        CellState.ToJudge => TagTone.Todo,
        CellState.Asked => TagTone.Problem,
        CellState.Answered => TagTone.Busy,
        CellState.Accepted => TagTone.Done,
    };

    public static TagTone Tone(this ItemChange change) => change switch
    {
        ItemChange.New or ItemChange.Changed => TagTone.Busy,
        ItemChange.Unchanged => TagTone.Neutral,
    };
}
