using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>Fills the tags in the texts of a chart: its title and those of its axes. They see the whole model, because a chart is a part of its own.</summary>
internal static class ChartTexts
{
    private const int LongestTag = 4_096;
    private static readonly XName Text = Names.A + "t";

    /// <summary>Puts steps in the place of tags.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Fill(string part, XElement root, PartCompiler compiler)
    {
        var found = false;
        foreach (var paragraph in root.Descendants(Names.A + "p"))
        {
            var pieces = Pieces(paragraph);
            var text = string.Concat(pieces.Select(piece => piece.Text));
            if (TagScanner.MayHoldTags(text))
            {
                found = true;
                var place = new TemplatePlace(part, null, null, null, null, null, text.Trim());
                var tags = TagScanner.Scan(text, LongestTag, (code, message) => compiler.Problems.Add(code, message, place));
                ParagraphRewriter.Mark(pieces, [.. tags.Select(tag => (tag, Read(tag.Code, place, compiler)))], (piece, content) => piece.Element.ReplaceNodes(content));
            }
        }

        compiler.Fields.Collect(root);
        foreach (var mark in root.Descendants(Names.Mark).ToList())
        {
            mark.ReplaceWith(Names.ToStep(new PropertyTextNode(Names.TagOf(mark)!)));
        }

        return found;
    }

    private static List<TextPiece> Pieces(XElement paragraph)
    {
        var pieces = new List<TextPiece>();
        foreach (var text in paragraph.Elements(Names.A + "r").Elements(Text))
        {
            pieces.Add(new(text, pieces.Count == 0 ? 0 : pieces[^1].End, text.Value));
        }

        return pieces;
    }

    private static Tag Read(string code, TemplatePlace place, PartCompiler compiler)
    {
        var tag = compiler.Read(code, place);
        if (tag.Kind != TagKind.Print)
        {
            compiler.Problems.Add("chart.block", $"“{tag.Source}” stands in a title of a chart, where only values can be printed", place);
        }

        return tag;
    }
}
