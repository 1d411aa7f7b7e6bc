using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reviews;

/// <summary>Why something does not do: a ready-made reason, words written by hand, or both.</summary>
/// <param name="Code">Code of the ready-made reason; null where all is written by hand.</param>
/// <param name="Ready">Its words as they stood when it was chosen.</param>
/// <param name="Text">Written by hand, by nobody translated; empty where the ready-made reason says it all.</param>
/// <param name="Written">The language of <paramref name="Text"/>.</param>
public sealed record GivenReason(string? Code, LocalizedText? Ready, string Text, Language Written)
{
    /// <summary>What was written by hand is in another language than the reader's.</summary>
    public bool IsForeignTo(Language reader) => Text.Length > 0 && Written != reader;

    /// <summary>The words in one language, those by hand as they were written.</summary>
    public string In(Language reader) => string.Join(' ', new[] { Ready?.In(reader), Text }.Where(w => !string.IsNullOrEmpty(w)));
}
