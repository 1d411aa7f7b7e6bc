namespace Onboarding.Docx.Guard;

/// <summary>Collects reasons to refuse a file; more than 50 say nothing new.</summary>
internal sealed class Findings
{
    private const int Kept = 50;
    private const int LongestName = 200;
    private readonly List<GuardFinding> _findings = [];

    public IReadOnlyList<GuardFinding> All => _findings;

    public bool IsFull => _findings.Count >= Kept;

    public void Add(string code, string message, string? part = null)
    {
        if (!IsFull)
        {
            _findings.Add(new(code, Clean(message), part is null ? null : Clean(part)));
        }
    }

    /// <summary>What comes out of the file may hold anything; a log line must not.</summary>
    private static string Clean(string text)
    {
        var shown = text.Length <= LongestName ? text : text[..LongestName] + "…";
        return string.Concat(shown.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter)
            || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format ? '\ufffd' : letter));
    }
}
