using Onboarding.Portal.Platform;

namespace Onboarding.Portal.Features.Reviews.Grid;

/// <summary>What became of an action on many cells.</summary>
/// <param name="Done">How many cells it took.</param>
/// <param name="LeftAside">How many chosen cells it left as they were, since they call for a look or cannot be accepted.</param>
public sealed record GridOutcome(ChangeResult Result, int Done, int LeftAside);
