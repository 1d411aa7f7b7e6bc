using System.Xml.Linq;
using Onboarding.Docx.Compile;

namespace Onboarding.Docx.Packaging;

/// <summary>The blocks of a document that is brought in, made to fit: styles, lists, links and pictures come along, identifiers get new values.</summary>
internal sealed class IncludedContent(string name, TemplatePackage source, XElement document, IncludingPackage target, Action<string> report)
{
    /// <summary>What belongs to parts that are not brought along.</summary>
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["sectPr"] = "it has more than one section",
        ["footnoteReference"] = "it has footnotes",
        ["endnoteReference"] = "it has endnotes",
    };

    private static readonly HashSet<XName> Comments =
        [Names.W + "commentReference", Names.W + "commentRangeStart", Names.W + "commentRangeEnd"];

    private readonly Dictionary<string, string> _bookmarks = [];

    /// <summary>Puts the blocks in the place of a paragraph.</summary>
    public void Replace(XElement paragraph)
    {
        var body = document.Element(Names.W + "body")!;
        body.Elements(Names.W + "sectPr").Remove();
        foreach (var reason in body.Descendants().Select(element => element.Name.Namespace == Names.W ? Refused.GetValueOrDefault(element.Name.LocalName) : null).OfType<string>().Distinct())
        {
            report(reason);
        }

        if (paragraph.Descendants(Names.W + "sectPr").Any())
        {
            report("its tag stands in the paragraph that ends a section; give it a paragraph of its own");
        }

        DeclarePrefixes();
        body.Descendants().Where(element => Comments.Contains(element.Name) || (element.Name == Names.W + "id" && element.Parent!.Name == Names.W + "sdtPr")).Remove();
        foreach (var element in body.Descendants().ToList())
        {
            NewIds(element);
            Relate(element);
        }

        new IncludedStyles(source, target).BringAlong(body);
        var blocks = body.Elements().ToList();
        body.RemoveNodes(); // detached, so that the blocks themselves move and not copies of them
        if (paragraph.Parent!.Name != Names.W + "body" && blocks.LastOrDefault()?.Name != Names.Paragraph)
        {
            blocks.Add(new XElement(Names.Paragraph)); // a cell or text box ends with a paragraph
        }

        paragraph.ReplaceWith(blocks);
    }

    /// <summary>Alternatives for newer versions of Word name their namespaces by prefix, so the prefixes must mean the same.</summary>
    private void DeclarePrefixes()
    {
        foreach (var declaration in document.Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
        {
            if (target.Document.Attribute(declaration.Name) is not { } other)
            {
                target.Document.Add(new XAttribute(declaration));
            }
            else if (other.Value != declaration.Value)
            {
                report($"the prefix “{declaration.Name.LocalName}” stands for another kind of content than in the template");
            }
        }

        var ignorable = Names.Compatibility + "Ignorable";
        var prefixes = $"{(string?)target.Document.Attribute(ignorable)} {(string?)document.Attribute(ignorable)}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        target.Document.SetAttributeValue(ignorable, prefixes.Count == 0 ? null : string.Join(' ', prefixes));
    }

    private void NewIds(XElement element)
    {
        element.Attributes(Names.W14 + "paraId").Remove();
        element.Attributes(Names.W14 + "textId").Remove();
        if (element.Name == Names.Drawing + "docPr")
        {
            element.SetAttributeValue("id", target.NewId());
        }
        else if ((element.Name == Names.BookmarkStart || element.Name == Names.BookmarkEnd) && (string?)element.Attribute(Names.W + "id") is { } old)
        {
            if (!_bookmarks.TryGetValue(old, out var id))
            {
                _bookmarks[old] = id = target.NewId();
            }

            element.SetAttributeValue(Names.W + "id", id);
            if ((string?)element.Attribute(Names.W + "name") is { } bookmark && !target.Bookmarks.Add(bookmark))
            {
                element.SetAttributeValue(Names.W + "name", bookmark[..Math.Min(bookmark.Length, 28)] + "_" + id);
            }
        }
    }

    private void Relate(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == Names.Relations || attribute.Name == Names.Office + "relid").ToList())
        {
            if (IncludingPackage.Relationship(source, attribute.Value) is not { } relationship)
            {
                report($"it refers to something that it does not hold ({attribute.Value})");
                continue;
            }

            var kind = relationship.Type[(relationship.Type.LastIndexOf('/') + 1)..];
            var id = kind switch
            {
                "hyperlink" when relationship.IsExternal => target.Link(relationship.Type, relationship.Target),
                "image" when !relationship.IsExternal => target.Copy(source, relationship.Type, relationship.Target),
                _ => null,
            };
            if (id is null)
            {
                report($"it holds a {kind}; only text, tables, lists, links and pictures can be brought in from “{name}”");
            }
            else
            {
                attribute.Value = id;
            }
        }
    }
}
