using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Packaging;

/// <summary>The document's properties (title, subject, company, properties of one's own): tags in their texts are filled, and the options may set title and language.</summary>
internal static class PropertyParts
{
    private const int LongestTag = 4_096;
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static bool Holds(string type) => type is OptionParts.PropertiesType or Office + "extended-properties+xml" or Office + "custom-properties+xml";

    public static CompiledPart Compile(PackagePart part, XElement root, PartCompiler compiler)
    {
        var hasTags = FillTexts(part.Name, root, compiler);
        if (part.ContentType != OptionParts.PropertiesType)
        {
            return new(part, hasTags ? PlanWriter.Write(root, new()) : null);
        }

        Choose(root, "title", options => options.Title);
        Choose(root, "language", options => options.Language);
        return new(part, PlanWriter.Write(root, new()), run => hasTags || run.Options.Title is not null || run.Options.Language is not null);
    }

    private static bool FillTexts(string part, XElement root, PartCompiler compiler)
    {
        var texts = root.DescendantNodes().OfType<XText>().Where(text => TagScanner.MayHoldTags(text.Value)).ToList();
        foreach (var text in texts)
        {
            text.ReplaceWith(Pieces(text.Value, new(part, null, null, null, null, null, text.Value.Trim()), compiler));
        }

        compiler.Fields.Collect(root);
        foreach (var mark in root.Descendants(Names.Mark).ToList())
        {
            mark.ReplaceWith(Names.ToStep(new PropertyTextNode(Names.TagOf(mark)!)));
        }

        return texts.Count > 0;
    }

    private static List<XNode> Pieces(string text, TemplatePlace place, PartCompiler compiler)
    {
        var pieces = new List<XNode>();
        var at = 0;
        foreach (var found in TagScanner.Scan(text, LongestTag, (code, message) => compiler.Problems.Add(code, message, place)))
        {
            var tag = compiler.Read(found.Code, place);
            if (tag.Kind != TagKind.Print)
            {
                compiler.Problems.Add("property.block", $"“{tag.Source}” stands in a property of the document, where only values can be printed", place);
            }

            pieces.Add(new XText(text[at..found.Start]));
            pieces.Add(tag.ToMark());
            at = found.End;
        }

        pieces.Add(new XText(text[at..]));
        return pieces;
    }

    /// <summary>What the options say goes before what the template says.</summary>
    private static void Choose(XElement root, string name, Func<DocxRenderOptions, string?> option)
    {
        if (root.Element(Dublin + name) is not { } element)
        {
            root.Add(element = new XElement(Dublin + name));
        }

        var own = element.Nodes().Select(node => node is XText text ? new PropertyRawNode(text.Value) : node.Annotation<PlanNode>()).OfType<PlanNode>().ToArray();
        element.ReplaceNodes(Names.ToStep(new PropertyOptionNode(option, own)));
    }
}
