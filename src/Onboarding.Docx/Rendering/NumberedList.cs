namespace Onboarding.Docx.Rendering;

/// <summary>How the number of a level is written.</summary>
internal enum NumberFormat
{
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,

    /// <summary>Bullets, and what is not written here.</summary>
    Other,
}

/// <summary>A level of a numbered list.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">How its number is written.</param>
/// <param name="Text">What stands before the paragraph; <c>%1</c> to <c>%9</c> are the numbers of the levels.</param>
/// <param name="After">What stands between number and text.</param>
/// <param name="IsLegal">Whether all its numbers are written in figures.</param>
/// <param name="RestartAfter">The deepest level, from 1, after which it begins again; 0 for never, null for all above it.</param>
/// <param name="IsBegunAnew">Whether the list begins here again, though another list of its kind came before.</param>
internal sealed record NumberedLevel(int Start, NumberFormat Format, string Text, string After, bool IsLegal, int? RestartAfter, bool IsBegunAnew);

/// <summary>A numbered list. Lists of one kind count together.</summary>
internal sealed record NumberedList(string Id, string Kind, IReadOnlyList<NumberedLevel> Levels);

/// <summary>A paragraph's place in a numbered list; levels from 0.</summary>
internal sealed record NumberedItem(NumberedList List, int Level);
