using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>A piece of a paragraph's text: the element that holds it, and where it begins in the whole text.</summary>
internal readonly record struct TextPiece(XElement Element, int Start, string Text)
{
    public int End => Start + Text.Length;
}

/// <summary>The text of one paragraph as its author sees it, over however many runs Word has cut it into.</summary>
internal sealed class ParagraphText
{
    private readonly List<TextPiece> _pieces = [];

    public ParagraphText(XElement paragraph)
    {
        Collect(paragraph);
        Value = string.Concat(_pieces.Select(piece => piece.Text));
    }

    public string Value { get; }

    public IReadOnlyList<TextPiece> Pieces => _pieces;

    private void Collect(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            // A paragraph inside this one belongs to a text box, which has its own text.
            if (child.Name == Names.Paragraph || child.Name == Names.ParagraphProperties || Names.IsDeleted(child))
            {
                continue;
            }

            if (parent.Name == Names.Run && TextOf(child) is { } text)
            {
                _pieces.Add(new(child, _pieces.Count == 0 ? 0 : _pieces[^1].End, text));
            }
            else
            {
                Collect(child);
            }
        }
    }

    private static string? TextOf(XElement element)
    {
        if (element.Name == Names.Text)
        {
            return element.Value;
        }

        if (element.Name == Names.Tab)
        {
            return "\t";
        }

        if (element.Name == Names.Break || element.Name == Names.W + "cr")
        {
            return "\n";
        }

        return element.Name == Names.W + "noBreakHyphen" ? "-" : null;
    }
}
