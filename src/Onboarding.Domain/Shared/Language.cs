namespace Onboarding.Domain.Shared;

<<<<<<< HEAD
/// <summary>The two languages of the portal; neither is the default.</summary>
=======
/// <summary>The two languages of the portal. Neither is the default one; French comes first by the alphabet only.</summary>
>>>>>>> front
public enum Language
{
    Fr,
    Nl,
}
