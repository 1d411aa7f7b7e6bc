using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Compile;

/// <summary>Knows which identifiers must differ inside a document, which of them a template uses, and what cannot be repeated at all.</summary>
internal sealed class IdRules
{
    private const long LargestParagraphId = 0x7FFFFFFF; // [MS-DOCX], paraId: any value below 0x80000000
    private readonly Dictionary<(XElement? Element, string Key), int> _slots = [];
    private readonly SortedSet<long> _paragraphs = [0, LargestParagraphId];
    private long _drawing;
    private long _bookmark;

    public IdSeeds Seeds => new(_drawing + 1, _bookmark + 1, LargestGap() + 1, _slots.Count);

    /// <summary>Content controls get a new identifier from Word when they have none; a reviewer's comment belongs to one place only.</summary>
    public static bool IsDroppedInLoops(XElement element) =>
        (element.Name == Names.W + "id" && element.Parent?.Name == Names.W + "sdtPr")
        || element.Name == Names.W + "commentReference" || element.Name == Names.W + "commentRangeStart" || element.Name == Names.W + "commentRangeEnd";

    public static bool IsDroppedInLoops(XAttribute attribute) => attribute.Name == Names.Office + "spid";

    /// <summary>Notes what a part uses; to be called for all parts before <see cref="Seeds"/> is read.</summary>
    public void Note(XElement root)
    {
        foreach (var element in root.Descendants())
        {
            if (element.Name == Names.Drawing + "docPr")
            {
                _drawing = Math.Max(_drawing, Number(element.Attribute("id")));
            }
            else if (element.Name == Names.BookmarkStart)
            {
                _bookmark = Math.Max(_bookmark, Number(element.Attribute(Names.W + "id")));
            }

            if (element.Attribute(Names.W14 + "paraId") is { } id
                && long.TryParse(id.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            {
                _paragraphs.Add(number);
            }
        }
    }

    /// <summary>The step that writes an attribute standing inside a loop, or null when its value may be repeated.</summary>
    public UniqueNode? TryGet(XElement element, XAttribute attribute)
    {
        if (element.Name == Names.BookmarkStart || element.Name == Names.BookmarkEnd)
        {
            return Bookmark(element, attribute);
        }

        var kind = element.Name == Names.Drawing + "docPr" && attribute.Name == "id" ? IdKind.Drawing
            : attribute.Name == Names.W14 + "paraId" ? IdKind.Paragraph
            : element.Name.Namespace == Names.Vml && element.Name.LocalName != "shapetype" && attribute.Name == "id" ? IdKind.Shape
            : (IdKind?)null;
        return kind is { } known ? new(known, attribute.Value, Slot(element, known.ToString()), isFirstOfSlot: true) : null;
    }

    private UniqueNode? Bookmark(XElement element, XAttribute attribute)
    {
        var isId = attribute.Name == Names.W + "id";
        if (!isId && attribute.Name != Names.W + "name")
        {
            return null;
        }

        var slot = Slot(null, "bookmark " + (string?)element.Attribute(Names.W + "id"));
        var isFirst = element.Name == Names.BookmarkStart
            && element.Attributes().First(other => other.Name == Names.W + "id" || other.Name == Names.W + "name") == attribute;
        return new(isId ? IdKind.Bookmark : IdKind.BookmarkName, attribute.Value, slot, isFirst);
    }

    private int Slot(XElement? element, string key)
    {
        if (!_slots.TryGetValue((element, key), out var slot))
        {
            _slots[(element, key)] = slot = _slots.Count;
        }

        return slot;
    }

    private static long Number(XAttribute? attribute) =>
        long.TryParse(attribute?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, int.MaxValue / 2) : 0;

    /// <summary>Word's paragraph identifiers are random, so new ones begin after the one with most room behind it.</summary>
    private long LargestGap()
    {
        var (best, room, previous) = (0L, 0L, 0L);
        foreach (var id in _paragraphs)
        {
            if (id - previous > room)
            {
                (best, room) = (previous, id - previous);
            }

            previous = id;
        }

        return best;
    }
}
