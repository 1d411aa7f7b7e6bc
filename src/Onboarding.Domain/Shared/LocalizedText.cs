namespace Onboarding.Domain.Shared;

/// <summary>A text of reference data, written in both languages.</summary>
public sealed record LocalizedText(string Fr, string Nl)
{
    public string In(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.Nl => Nl,
    };
}
