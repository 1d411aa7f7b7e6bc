namespace Onboarding.Domain.Reviews;

/// <summary>How an opinion or an answer reached the portal.</summary>
public enum Channel
{
    /// <summary>Given here by the person himself, or by who stands in for him.</summary>
    Portal,
    Mail,
    Phone,
    Letter,
}
