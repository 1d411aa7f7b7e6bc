namespace Onboarding.Domain.Evidence;

/// <summary>What one version of a document holds.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Pages">Null where nobody counted.</param>
/// <param name="Text">Null where nothing could be read.</param>
public sealed record VersionContent(string Name, string Sha256, long Length, int? Pages, string? Text);

/// <summary>What changed from one version of a document to the next; each pair is the old and the new, null where nothing changed.</summary>
/// <param name="IsSameFile">Byte for byte the same: probably the wrong file was chosen.</param>
/// <param name="Added">Lines of the new text that the old one does not have.</param>
/// <param name="Removed">Lines of the old text that the new one does not have.</param>
public sealed record VersionDifference(
    bool IsSameFile, (string Old, string New)? Name, (long Old, long New)? Length, (int Old, int New)? Pages, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>Both texts are known and say the same.</summary>
    public bool IsSameText { get; private init; }

    public static VersionDifference Of(VersionContent old, VersionContent now)
    {
        var (added, removed) = old.Text is { } before && now.Text is { } after ? (Missing(after, before), Missing(before, after)) : ([], []);
        return new(
            old.Sha256 == now.Sha256,
            old.Name == now.Name ? null : (old.Name, now.Name),
            old.Length == now.Length ? null : (old.Length, now.Length),
            old.Pages is { } first && now.Pages is { } second && first != second ? (first, second) : null,
            added,
            removed)
        {
            IsSameText = old.Text is not null && now.Text is not null && added.Count == 0 && removed.Count == 0,
        };
    }

    /// <summary>Lines of one text that the other has not, or not as often. Moved lines are not changes: a paragraph on another page says the same.</summary>
    private static List<string> Missing(string text, string other)
    {
        var there = Lines(other).CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        return [.. Lines(text).Where(line => there.GetValueOrDefault(line) is 0 || there[line]-- == 0)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
