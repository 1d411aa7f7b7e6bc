using System.Globalization;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Rendering;

/// <summary>Where new identifiers of a template begin: above everything that it uses itself.</summary>
internal sealed record IdSeeds(long Drawing, long Bookmark, long Paragraph, int Slots)
{
    /// <summary>The first free number of a list.</summary>
    public int List { get; init; }

    /// <summary>The first free number of a footnote or endnote.</summary>
    public int Note { get; init; }
}

/// <summary>Gives out identifiers during one rendering.</summary>
internal sealed class UniqueIds(IdSeeds seeds)
{
    private const int LongestBookmarkName = 40;
    private readonly long[] _current = new long[seeds.Slots];
    private readonly bool[] _used = new bool[seeds.Slots];
    private long _drawing = seeds.Drawing;
    private long _bookmark = seeds.Bookmark;
    private long _paragraph = seeds.Paragraph;

    public string Next(IdKind kind, string original, int slot, bool isFirstOfSlot)
    {
        if (isFirstOfSlot)
        {
            _current[slot] = _used[slot] ? New(kind) : 0;
            _used[slot] = true;
        }

        var number = _current[slot];
        if (number == 0)
        {
            return original;
        }

        var digits = number.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            IdKind.Drawing or IdKind.Bookmark => digits,
            IdKind.Paragraph => number.ToString("X8", CultureInfo.InvariantCulture),
            IdKind.BookmarkName => original[..Math.Min(original.Length, LongestBookmarkName - 1 - digits.Length)] + "_" + digits,
            IdKind.Shape => original + "_" + digits,
        };
    }

    /// <summary>A number for a bookmark of our own.</summary>
    public long NewBookmark() => New(IdKind.Bookmark);

    /// <summary>The identifier of a drawing that is not in the template.</summary>
    public long NewDrawing() => New(IdKind.Drawing);

    private long New(IdKind kind) => kind switch
    {
        IdKind.Drawing or IdKind.Shape => _drawing++,
        IdKind.Bookmark or IdKind.BookmarkName => _bookmark++,
        IdKind.Paragraph => _paragraph++,
    };
}
