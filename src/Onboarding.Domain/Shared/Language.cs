namespace Onboarding.Domain.Shared;

/// <summary>The two languages of the portal. Neither is the default one; French comes first by the alphabet only.</summary>
public enum Language
{
    Fr,
    Nl,
}
