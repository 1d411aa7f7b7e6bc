namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>A sentence beside a field.</summary>
/// <param name="Tone">How much it weighs: <see cref="TagTone.Problem"/>, <see cref="TagTone.Todo"/>, or less.</param>
public sealed record FieldNote(string Text, TagTone Tone);

/// <summary>Sentences that stand beside fields without keeping the form from being sent, by the name of the field. A page puts them into its view data.</summary>
public sealed class FieldNotes(ILookup<string, FieldNote> byField)
{
    /// <summary>Their name in the view data.</summary>
    public const string Key = "FieldNotes";

    public IEnumerable<FieldNote> Of(string field) => byField[field];
}
