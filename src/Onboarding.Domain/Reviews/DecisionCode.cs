namespace Onboarding.Domain.Reviews;

/// <summary>
/// The five codes of a decision, least weighty first. Their meaning never changes; how they are called is a matter of the administrator.
/// They are the codes of construction submittals: approved, approved as noted, revise and resubmit, rejected, for record only.
/// </summary>
public enum DecisionCode
{
    /// <summary>R: taken note of; there was nothing to decide.</summary>
    ForRecord,

    /// <summary>A: in order.</summary>
    Approved,

    /// <summary>B: in order, with something to settle afterwards.</summary>
    ApprovedWithRemarks,

    /// <summary>C: to be mended and sent again.</summary>
    Revise,

    /// <summary>D: refused for good.</summary>
    Rejected,
}

/// <summary>What a code means.</summary>
/// <param name="Letter">Stands before the label everywhere, so that a renamed code is recognised.</param>
/// <param name="Settles">What bears it holds up no approval.</param>
/// <param name="NeedsReason">It is given with words.</param>
/// <param name="Ends">How a round ends with it; null where it ends none.</param>
public sealed record DecisionMeaning(DecisionCode Code, char Letter, bool Settles, bool NeedsReason, RoundOutcome? Ends);

public static class DecisionCodes
{
    /// <summary>The meanings, least weighty first.</summary>
    public static readonly IReadOnlyList<DecisionMeaning> Table =
    [
        new(DecisionCode.ForRecord, 'R', Settles: true, NeedsReason: false, Ends: null),
        new(DecisionCode.Approved, 'A', Settles: true, NeedsReason: false, RoundOutcome.Approved),
        new(DecisionCode.ApprovedWithRemarks, 'B', Settles: true, NeedsReason: true, RoundOutcome.ApprovedWithRemarks),
        new(DecisionCode.Revise, 'C', Settles: false, NeedsReason: true, RoundOutcome.ChangesRequested),
        new(DecisionCode.Rejected, 'D', Settles: false, NeedsReason: true, RoundOutcome.Rejected),
    ];

    public static DecisionMeaning Meaning(this DecisionCode code) => Table.Single(m => m.Code == code);

    /// <summary>The code of a decided round; null for one that was taken back.</summary>
    public static DecisionCode? Code(this RoundOutcome outcome) => Table.SingleOrDefault(m => m.Ends == outcome)?.Code;

    /// <summary>Where several people judge the same, the weightiest code counts; null when nobody has judged.</summary>
    public static DecisionCode? Weightiest(IEnumerable<DecisionCode> codes) => codes.Cast<DecisionCode?>().Max();
}
