namespace Onboarding.Domain.Shared;

/// <summary>The two languages of the portal; neither is the default.</summary>
public enum Language
{
    Fr,
    Nl,
}
