namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>Which rows are shown.</summary>
public enum GridFilter
{
    All,

    /// <summary>Those with something to judge.</summary>
    Decide,

    /// <summary>Those in which an automatic check found something.</summary>
    Findings,
}
