using System.Xml.Linq;
using Onboarding.Docx.Content;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Gives each tag that makes content its step, once all blocks stand at one level: Markdown that has its paragraph to itself takes the paragraph's
/// place, a page break becomes a run, a shade moves to the properties of its cell. What could not come out sound is reported.
/// </summary>
internal sealed class ContentMarks(StyleNames styles, ProblemList problems)
{
    /// <summary>Where a page ends by itself or not at all.</summary>
    private static readonly HashSet<XName> WithoutPages =
        [.. new[] { "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote" }.Select(name => Names.W + name)];

    private static readonly HashSet<XName> WithoutLinks = [.. new[] { "hyperlink", "ins", "moveTo" }.Select(name => Names.W + name)];

    public void Prepare(XElement root)
    {
        var marks = root.Descendants(Names.Mark).Where(mark => Names.TagOf(mark)!.Kind == TagKind.Content && mark.Annotation<PlanNode>() is null).ToList();
        foreach (var mark in marks)
        {
            var tag = Names.TagOf(mark)!;
            if (!Fragment.FitsAt(mark))
            {
                problems.Add(Fragment.Misfit(tag));
            }
            else if (tag.Expressions.Length == 0)
            {
                BreakPage(mark, tag);
            }
            else if (tag.Content!.Name == FunctionSpec.Shade)
            {
                CellShading.Move(mark, tag, problems);
            }
            else if (tag.Content.Name == FunctionSpec.Markdown && ParagraphOfItsOwn(mark) is { } paragraph)
            {
                var followsTable = paragraph.ElementsBeforeSelf().LastOrDefault()?.Name == Names.Table;
                mark.AddAnnotation(new MarkdownNode(tag, new(paragraph.Element(Names.ParagraphProperties), mark.Element(Names.RunProperties), styles), followsTable));
                mark.Remove();
                paragraph.ReplaceWith(mark);
            }
            else
            {
                ShowInline(mark, tag);
            }
        }
    }

    private void ShowInline(XElement mark, Tag tag)
    {
        var inLink = mark.Ancestors().Any(element => WithoutLinks.Contains(element.Name));
        if (inLink && tag.Content!.Name == FunctionSpec.Link)
        {
            problems.Add(
                "content.link", $"“{tag.Source}” stands inside a link of the template or in a tracked change, where no link can stand; accept the change, or move the tag", tag.Place);
        }

        mark.AddAnnotation(new InlineNode(tag, new(mark.Element(Names.RunProperties), styles), inLink));
    }

    private void BreakPage(XElement mark, Tag tag)
    {
        if (mark.Ancestors().Any(element => WithoutPages.Contains(element.Name)))
        {
            problems.Add("content.page", "a page cannot be broken inside a table, text box, header, footer or note", tag.Place);
        }

        mark.ReplaceWith(new XElement(Names.Run, new XElement(Names.Break, new XAttribute(Names.W + "type", "page"))));
    }

    private static XElement? ParagraphOfItsOwn(XElement mark) =>
        mark.Parent is { } paragraph && paragraph.Name == Names.Paragraph && paragraph.Descendants(Names.W + "sectPr").FirstOrDefault() is null
            && paragraph.Elements().All(element => element == mark || element.Name == Names.ParagraphProperties || IsBlank(element))
            ? paragraph
            : null;

    /// <summary>What Word leaves beside the text of a paragraph.</summary>
    private static bool IsBlank(XElement element) =>
        element.Name == Names.W + "proofErr" || element.Name == Names.BookmarkStart || element.Name == Names.BookmarkEnd
        || (element.Name == Names.Run && element.Elements().All(child => child.Name == Names.RunProperties
            || child.Name == Names.W + "lastRenderedPageBreak" || (child.Name == Names.Text && !child.HasElements && string.IsNullOrWhiteSpace(child.Value))));
}
