using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>What an opinion asks of who gives it, and of who decides.</summary>
public static class OpinionRule
{
    /// <summary>What keeps an opinion from being given; null when nothing does.</summary>
    /// <param name="mayStandIn">The person gives it himself, stands in for who is absent, or names where it came from.</param>
    public static RuleViolation? Obstacle(ReviewOpinion opinion, IEnumerable<ReviewOpinion> all, DecisionCode code, string? comment, bool mayStandIn) =>
        opinion.Code is not null ? new("Reviews.Opinions.Given")
        : !mayStandIn ? new("Reviews.Opinions.NotYours")
        : !opinion.IsDue(all) ? new("Reviews.Opinions.NotYet")
        : code.Meaning().NeedsReason && string.IsNullOrWhiteSpace(comment) ? new("Reviews.Opinions.CommentMissing")
        : null;

    /// <summary>What keeps the round from being approved: a required opinion that is not given, or one against it.</summary>
    public static IReadOnlyList<RuleViolation> ObstaclesToApproval(IReadOnlyCollection<ReviewOpinion> opinions)
    {
        var required = opinions.Where(o => o.IsRequired).ToList();
        var obstacles = new List<RuleViolation>();
        if (required.Count(o => o.Code is null) is > 0 and var waiting)
        {
            obstacles.Add(new("Reviews.Decision.OpinionsWaiting", ("count", waiting)));
        }

        if (required.Count(o => o.Code?.Meaning().Settles == false) is > 0 and var against)
        {
            obstacles.Add(new("Reviews.Decision.OpinionsAgainst", ("count", against)));
        }

        return obstacles;
    }
}
