namespace Onboarding.Domain.Shared;

/// <summary>A text that exists in both languages: names of reference data, reasons, titles entered by people.</summary>
/// <param name="Fr">The French text.</param>
/// <param name="Nl">The Dutch text.</param>
public sealed record LocalizedText(string Fr, string Nl)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.Nl => Nl,
    };
}
