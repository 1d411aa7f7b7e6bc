using System.Globalization;
using System.Text;
using System.Xml;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Rendering;

/// <summary>A heading that was written: the number of its bookmark, and what Word puts before it, where a tab follows.</summary>
internal sealed record Heading(int Level, string Number, string Label = "", string Text = "")
{
    public string Anchor => "_TocEntry" + Number;
}

/// <summary>The headings of a document that is being written, and the places where they are to be listed.</summary>
internal sealed class Contents
{
    private const int MostHeadings = 20_000;
    private readonly List<Heading> _headings = [];
    private readonly NumberCount _numbers = new();
    private int _start;

    public IReadOnlyList<Heading> Headings => _headings;

    public List<(int At, ContentsPlan Plan)> Places { get; } = [];

    /// <summary>The heading that is being written.</summary>
    public Heading Heading { get; private set; } = new(0, "");

    /// <summary>The heading whose entry is being written.</summary>
    public Heading Entry { get; set; } = new(0, "");

    /// <summary>The beginning of the field, until it is written.</summary>
    public PlanNode[]? Opening { get; set; }

    /// <summary>Counts a paragraph of a list that headings are numbered by.</summary>
    public string Count(NumberedItem item) => _numbers.Next(item);

    public void Begin(int level, NumberedItem? item, long bookmark, int start)
    {
        Heading = new(level, bookmark.ToString(CultureInfo.InvariantCulture), item is null ? "" : Count(item));
        _start = start;
    }

    /// <exception cref="RenderLimitException">More headings than anyone looks through.</exception>
    public void End(ReadOnlySpan<byte> written)
    {
        var text = TextOf(Encoding.UTF8.GetString(written[_start..])).Trim();
        if (text.Length > 0)
        {
            if (_headings.Count == MostHeadings)
            {
                throw new RenderLimitException("limit.contents", $"the tables of contents list more than {MostHeadings} headings");
            }

            var isTabbed = Heading.Label.EndsWith('\t');
            _headings.Add(Heading with { Label = isTabbed ? Heading.Label[..^1] : "", Text = isTabbed ? text : Heading.Label + text });
        }
    }

    /// <summary>The text of some runs; prefixes are read as they are written, because the runs do not declare them.</summary>
    private static string TextOf(string xml)
    {
        var text = new StringBuilder();
        using var reader = new XmlTextReader(xml, XmlNodeType.Element, null) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        var isText = false;
        while (reader.Read())
        {
            var name = reader.Name[(reader.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            isText = reader.NodeType == XmlNodeType.Element ? name == "t" && !reader.IsEmptyElement : isText && reader.NodeType != XmlNodeType.EndElement;
            text.Append(reader.NodeType switch
            {
                XmlNodeType.Element when name is "tab" or "br" => " ",
                XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText => reader.Value,
                _ => "",
            });
        }

        return text.ToString();
    }
}
