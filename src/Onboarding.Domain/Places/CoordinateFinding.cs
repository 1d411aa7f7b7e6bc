using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Places;

/// <summary>What is wrong or doubtful about a typed position.</summary>
/// <param name="Violation">The sentence for the person.</param>
/// <param name="Refuses">False for a doubt that the person may confirm.</param>
/// <param name="Proposal">What was probably meant, to be accepted with one click; null when nothing can be guessed.</param>
public sealed record CoordinateFinding(RuleViolation Violation, bool Refuses, TypedCoordinates? Proposal = null);
