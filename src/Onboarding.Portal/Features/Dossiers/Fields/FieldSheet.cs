using Onboarding.Domain.Dossiers;

namespace Onboarding.Portal.Features.Dossiers.Fields;

/// <summary>A card of names and values, shown by the partial <c>_FieldSheet</c>.</summary>
/// <param name="TitleKey">Text key of the card's title.</param>
/// <param name="Of">Reference of the item, where the page shows several.</param>
public sealed record FieldSheet(string TitleKey, string? Of, IReadOnlyList<FieldLine> Lines);

/// <param name="Before">What the police saw last, where the sheet shows only what changed; else null.</param>
/// <param name="Change">Where the value is changed; null when the person may not.</param>
public sealed record FieldLine(string Label, string Value, string? Before, string? Change);

public static class FieldSheets
{
    /// <summary>One card per group of an item's fields, whole.</summary>
    public static IEnumerable<FieldSheet> SheetsOf(this FieldTexts texts, ItemKind kind, Guid itemId, ItemSnapshot now, string? of, bool mayChange) =>
        FieldGroup.Of(kind).Select(group => texts.SheetOf(group, itemId, now, of, mayChange));

    public static FieldSheet SheetOf(this FieldTexts texts, FieldGroup group, Guid itemId, ItemSnapshot now, string? of, bool mayChange) => new(
        group.TitleKey,
        of,
        [.. group.Fields.Select(f => new FieldLine(
            texts.Label(group.Kind, f), texts.Value(group.Kind, f, now.Fields.GetValueOrDefault(f)), null, mayChange ? $"{group.PathOf(itemId)}#{f}" : null))]);

    /// <summary>One card per group with only what changed since the police saw the item.</summary>
    public static IEnumerable<FieldSheet> ChangesOf(this FieldTexts texts, ItemKind kind, Guid itemId, ItemSnapshot now, ItemSnapshot seen, string? of, bool mayChange) =>
        from change in now.ChangesSince(seen)
        let asked = FieldGroup.With(kind, change.Field)
        where asked is not null
        group change by asked into changed
        select new FieldSheet(changed.Key.TitleKey, of,
        [
            .. changed.Select(c => new FieldLine(
                texts.Label(kind, c.Field), texts.Value(kind, c.Field, c.After), texts.Value(kind, c.Field, c.Before), mayChange ? $"{changed.Key.PathOf(itemId)}#{c.Field}" : null)),
        ]);
}
