namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>Sentences that stand beside fields without keeping the form from being sent, by the name of the field. A page puts them into its view data.</summary>
public sealed class FieldNotes(ILookup<string, string> byField)
{
    /// <summary>Their name in the view data.</summary>
    public const string Key = "FieldNotes";

    public IEnumerable<string> Of(string field) => byField[field];
}
