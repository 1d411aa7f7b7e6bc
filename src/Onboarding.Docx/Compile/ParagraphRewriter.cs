using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>Puts a mark in place of each tag of a paragraph. Printing marks stay inside their text; control marks come to stand between runs.</summary>
internal sealed class ParagraphRewriter
{
    private readonly HashSet<XElement> _runs = [];
    private readonly HashSet<XElement> _swallowed = [];

    private ParagraphRewriter()
    {
    }

    public static void Rewrite(ParagraphText text, IReadOnlyList<(FoundTag Found, Tag Tag)> tags)
    {
        var rewriter = new ParagraphRewriter();
        Mark(text.Pieces, tags, rewriter.Replace);
        foreach (var parent in rewriter._runs.Select(run => run.Parent!).Distinct().ToList())
        {
            Children.Rebuild(parent, node => node is XElement run && rewriter._runs.Contains(run) ? rewriter.Split(run) : [node]);
        }
    }

    /// <summary>Gives the pieces of a text that tags touch, each with what is to stand in it.</summary>
    public static void Mark(IReadOnlyList<TextPiece> pieces, IReadOnlyList<(FoundTag Found, Tag Tag)> tags, Action<TextPiece, List<XNode>> replace)
    {
        var first = 0;
        foreach (var piece in pieces)
        {
            while (first < tags.Count && tags[first].Found.End <= piece.Start)
            {
                first++;
            }

            if (first < tags.Count && tags[first].Found.Start < piece.End)
            {
                replace(piece, Content(piece, tags, first));
            }
        }
    }

    /// <summary>The tag goes where it begins and so takes the formatting of its first brace; the rest of it disappears.</summary>
    private static List<XNode> Content(TextPiece piece, IReadOnlyList<(FoundTag Found, Tag Tag)> tags, int first)
    {
        var content = new List<XNode>();
        var at = piece.Start;
        for (var index = first; index < tags.Count && tags[index].Found.Start < piece.End; index++)
        {
            var (found, tag) = tags[index];
            if (found.Start >= piece.Start)
            {
                AddText(content, piece.Text[(at - piece.Start)..(found.Start - piece.Start)]);
                content.Add(tag.ToMark());
            }

            at = Math.Min(found.End, piece.End);
        }

        AddText(content, piece.Text[(at - piece.Start)..]);
        return content;
    }

    private void Replace(TextPiece piece, List<XNode> content)
    {
        _runs.Add(piece.Element.Parent!);
        if (content.Count == 0)
        {
            _swallowed.Add(piece.Element);
        }
        else
        {
            piece.Element.ReplaceNodes(content);
            KeepSpaces(piece.Element);
        }
    }

    private static void AddText(List<XNode> content, string text)
    {
        if (text.Length > 0)
        {
            content.Add(new XText(text));
        }
    }

    /// <summary>Cuts a run in two around each control mark; both halves keep its formatting. What is left empty disappears.</summary>
    private List<XNode> Split(XElement run)
    {
        var properties = run.Element(Names.RunProperties);
        var result = new List<XNode>();
        var content = new List<XElement>();
        foreach (var child in run.Elements().Where(child => child != properties && !_swallowed.Contains(child)).ToList())
        {
            foreach (var segment in child.Name == Names.Text && child.HasElements ? SplitText(child) : [child])
            {
                if (segment.Name == Names.Mark)
                {
                    CloseRun(result, properties, content);
                    if (Names.TagOf(segment)!.Kind == TagKind.Content && properties is not null)
                    {
                        segment.Add(new XElement(properties)); // content begins runs of its own, with the formatting of the first brace
                    }

                    result.Add(Detached(segment)); // a picture in the same run brought its mark before
                }
                else
                {
                    content.Add(segment);
                }
            }
        }

        CloseRun(result, properties, content);
        return result;
    }

    private static void CloseRun(List<XNode> result, XElement? properties, List<XElement> content)
    {
        if (content.Count > 0)
        {
            var run = new XElement(Names.Run, properties is null ? null : new XElement(properties));
            foreach (var child in content)
            {
                run.Add(Detached(child));
            }

            result.Add(run);
            content.Clear();
        }
    }

    private static List<XElement> SplitText(XElement text)
    {
        var result = new List<XElement>();
        XElement? open = null;
        var nodes = text.Nodes().ToList();
        text.RemoveNodes();
        foreach (var node in nodes)
        {
            if (Names.TagOf(node) is { Kind: not TagKind.Print })
            {
                result.Add((XElement)node);
                open = null;
                continue;
            }

            if (open is null)
            {
                open = new XElement(Names.Text);
                KeepSpaces(open);
                result.Add(open);
            }

            open.Add(node);
        }

        return result;
    }

    private static void KeepSpaces(XElement text) => text.SetAttributeValue(XNamespace.Xml + "space", "preserve");

    /// <summary>Children are taken from the front of their run, where removing is cheap; only the formatting stays before them.</summary>
    private static XElement Detached(XElement element)
    {
        if (element.Parent is not null)
        {
            element.Remove();
        }

        return element;
    }
}
