namespace Onboarding.Domain.Reviews;

/// <summary>A run of words that both texts have, or that only one of them has.</summary>
public sealed record WordRun(string Text, bool IsChanged);

/// <summary>One row of two texts side by side. A side is empty where only the other one has the line.</summary>
public sealed record TextRow(IReadOnlyList<WordRun> Old, IReadOnlyList<WordRun> New)
{
    public bool IsChanged => Old.Count == 0 || New.Count == 0 || Old.Any(r => r.IsChanged) || New.Any(r => r.IsChanged);
}

/// <summary>
/// Two versions of a text side by side, line by line, with the words that changed. Both are found as a longest common subsequence, first of
/// lines, then of the words within the lines between.
/// </summary>
public static class WordDifference
{
    public static IReadOnlyList<TextRow> Of(string old, string now)
    {
        var (before, after) = (Lines(old), Lines(now));
        var rows = new List<TextRow>();
        var (i, j) = (0, 0);
        foreach (var (x, y) in Common(before, after).Append((before.Length, after.Length)))
        {
            rows.AddRange(Between(before[i..x], after[j..y]));
            if (x < before.Length)
            {
                rows.Add(new([new(before[x], false)], [new(after[y], false)]));
            }

            (i, j) = (x + 1, y + 1);
        }

        return rows;
    }

    /// <summary>Lines between two equal ones: the first replaces the first, the second the second; what is left over stands alone.</summary>
    private static IEnumerable<TextRow> Between(string[] before, string[] after)
    {
        for (var n = 0; n < Math.Max(before.Length, after.Length); n++)
        {
            yield return n >= before.Length ? new([], [new(after[n], true)])
                : n >= after.Length ? new([new(before[n], true)], [])
                : Row(before[n].Split(' ', StringSplitOptions.RemoveEmptyEntries), after[n].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static TextRow Row(string[] before, string[] after)
    {
        var pairs = Common(before, after);
        return new(Runs(before, [.. pairs.Select(p => p.Old)]), Runs(after, [.. pairs.Select(p => p.New)]));
    }

    private static List<WordRun> Runs(string[] words, HashSet<int> kept)
    {
        var runs = new List<WordRun>();
        for (var (from, to) = (0, 0); from < words.Length; from = to)
        {
            var isKept = kept.Contains(from);
            while (to < words.Length && kept.Contains(to) == isKept)
            {
                to++;
            }

            runs.Add(new(string.Join(' ', words[from..to]), !isKept));
        }

        return runs;
    }

    /// <summary>The places of a longest common subsequence. Texts are bounded by what is kept of a document, so the table stays small.</summary>
    private static List<(int Old, int New)> Common(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = new List<(int Old, int New)>();
        for (var (i, j) = (0, 0); i < old.Length && j < now.Length;)
        {
            if (old[i] == now[j])
            {
                pairs.Add((i++, j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
