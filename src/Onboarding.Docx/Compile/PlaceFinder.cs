using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>Walks a part once, before anything is changed, and says where each paragraph with tags stands.</summary>
internal sealed class PlaceFinder(string part, IReadOnlySet<string> headingStyles)
{
    private const int Shown = 120;
    private string? _heading;
    private int _paragraphs;
    private int _tables;

    /// <summary>Paragraphs whose text holds braces, in reading order, with their place and text.</summary>
    public List<(XElement Paragraph, TemplatePlace Place, ParagraphText Text)> Found { get; } = [];

    /// <summary>Attributes that are tags themselves, with their place.</summary>
    public List<(XAttribute Attribute, TemplatePlace Place)> Attributes { get; } = [];

    public void Walk(XElement element) => Walk(element, null, 0, 0);

    private void Walk(XElement parent, int? table, int row, int cell)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Names.Table)
            {
                Walk(child, ++_tables, 0, 0);
            }
            else if (child.Name == Names.Row)
            {
                Walk(child, table, ++row, 0);
            }
            else if (child.Name == Names.Cell)
            {
                Walk(child, table, row, ++cell);
            }
            else if (child.Name == Names.Note)
            {
                var note = new PlaceFinder($"word/{child.Elements().First().Name.LocalName}s.xml", headingStyles) { _heading = _heading };
                note.Walk(child);
                Found.AddRange(note.Found);
            }
            else
            {
                if (child.Name == Names.Paragraph)
                {
                    Visit(child, table, row, cell);
                }
                else if (AttributeTags.Find(child) is { } attribute)
                {
                    Attributes.Add((attribute, Place(table is null ? _paragraphs : null, table, row, cell, attribute.Value)));
                }

                Walk(child, table, row, cell);
            }
        }
    }

    private void Visit(XElement paragraph, int? table, int row, int cell)
    {
        var number = table is null ? ++_paragraphs : (int?)null;
        var text = new ParagraphText(paragraph);
        if (TagScanner.MayHoldTags(text.Value))
        {
            Found.Add((paragraph, Place(number, table, row, cell, text.Value), text));
        }

        var properties = paragraph.Element(Names.ParagraphProperties);
        var style = (string?)properties?.Element(Names.W + "pStyle")?.Attribute(Names.W + "val");
        if ((style is not null && headingStyles.Contains(style)) || properties?.Element(Names.W + "outlineLvl") is not null)
        {
            _heading = Shorten(text.Value);
        }
    }

    private TemplatePlace Place(int? paragraph, int? table, int row, int cell, string text) =>
        new(part, _heading, paragraph, table, table is null ? null : row, table is null ? null : cell, Shorten(text));

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Shown ? line : line[..(Shown - 1)] + "…";
    }
}
