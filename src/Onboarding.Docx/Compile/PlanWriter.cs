using System.Xml.Linq;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>Turns the finished tree of a part into steps: what stands between tags becomes ready bytes, each tag or block a step of its own.</summary>
internal sealed partial class PlanWriter
{
    private static readonly HashSet<XName> Containers =
        [.. new[] { "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment" }.Select(name => Names.W + name)];

    private readonly PlanXml _xml;
    private readonly ContentsTables? _contents;
    private int _loops;

    private PlanWriter(PlanXml xml, ContentsTables? contents)
    {
        _xml = xml;
        _contents = contents;
    }

    public static PlanNode[] Write(XElement root, IdRules ids, ContentsTables? contents = null)
    {
        using var xml = new PlanXml(ids);
        return xml.Apart(() => new PlanWriter(xml, contents).WriteElement(root));
    }

    private void WriteElement(XElement element)
    {
        if (element.Name == Names.Table && IsAllConditional(element))
        {
            WriteTable(element);
            return;
        }

        if (element.Annotation<CellMerge>() is { } merge)
        {
            WriteMergedCell(element, merge);
            return;
        }

        _xml.Start(element, _loops > 0);
        if (Containers.Contains(element.Name) && element.Elements(Names.Mark).Any())
        {
            WriteContainer(element);
        }
        else
        {
            WriteNodes([.. element.Nodes()], remember: false);
        }

        _xml.End();
    }

    /// <param name="nodes">Siblings.</param>
    /// <param name="remember">Whether the container around them must know what it ends with.</param>
    /// <param name="inTable">Whether they are rows of a table that may stay away.</param>
    private void WriteNodes(List<XNode> nodes, bool remember, bool inTable = false)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            var tag = Names.TagOf(nodes[index]);
            if (nodes[index].Annotation<PlanNode>() is { } step)
            {
                _xml.Add(step);
            }
            else if (tag is { Opens: true })
            {
                index = WriteBlock(tag, nodes, index, remember, inTable);
            }
            else if (tag is { Kind: TagKind.Print })
            {
                _xml.Print(tag);
            }
            else if (tag is null)
            {
                WriteNode(nodes[index], remember, inTable);
            }
        }
    }

    private void WriteNode(XNode node, bool remember, bool inTable)
    {
        switch (node)
        {
            case XText text:
                _xml.Text(text.Value);
                break;
            case XElement element when element.Name.Namespace == Names.Mark.Namespace:
                WriteStandIn(element);
                break;
            case XElement element when element.Name == Names.W + "proofErr" || (_loops > 0 && IdRules.IsDroppedInLoops(element)):
                break;
            case XElement element:
                if (inTable && element.DescendantsAndSelf(Names.Row).Any())
                {
                    _xml.Add(new RowStartNode());
                }

                WriteElement(element);
                Remember(element, remember);
                break;
        }
    }

    private void Remember(XElement element, bool remember)
    {
        if (remember && !(element.Name == Names.Table && IsAllConditional(element)))
        {
            var kind = element.Name == Names.Table ? LastBlock.Table
                : element.Name == Names.Paragraph || element.Descendants(Names.Paragraph).Any() ? LastBlock.Paragraph : LastBlock.None;
            if (kind != LastBlock.None)
            {
                _xml.Add(new BlockEndNode(kind));
            }
        }
    }

    /// <summary>Writes the block that opens at <paramref name="index"/>; gives back the position of its end.</summary>
    private int WriteBlock(Tag tag, List<XNode> nodes, int index, bool remember, bool inTable)
    {
        var branches = new List<Branch>();
        var condition = tag;
        var body = new List<XNode>();
        var depth = 0;
        _loops += tag.Kind == TagKind.For ? 1 : 0;
        while (true)
        {
            var node = nodes[++index];
            var next = Names.TagOf(node);
            depth += next is { Opens: true } ? 1 : 0;
            if (depth == 0 && next is { Kind: TagKind.Else or TagKind.ElseIf or TagKind.When or TagKind.End })
            {
                branches.Add(new(condition.Kind == TagKind.Else ? null : condition, _xml.Apart(() => WriteNodes([.. body], remember, inTable))));
                condition = next;
                body.Clear();
            }
            else
            {
                body.Add(node);
            }

            if (next?.Kind == TagKind.End && depth-- == 0)
            {
                break;
            }
        }

        _loops -= tag.Kind == TagKind.For ? 1 : 0;
        _xml.Add(tag.Kind switch
        {
            TagKind.For => new LoopNode(tag, branches[0].Body),
            TagKind.Case => new CaseNode(tag, [.. branches.Skip(1)]), // what stands before the first "when" is never shown
            _ => new IfNode([.. branches]),
        });
        return index;
    }

    private void WriteContainer(XElement element)
    {
        var body = _xml.Apart(() => WriteNodes([.. element.Nodes()], remember: true));
        _xml.Add(new ContainerNode(body, _xml.EmptyParagraph));
    }

    private static bool IsAllConditional(XElement table)
    {
        var depth = 0;
        var isConditional = false;
        foreach (var child in table.Elements())
        {
            var tag = Names.TagOf(child);
            isConditional |= tag is not null;
            depth += tag is { Opens: true } ? 1 : tag is { Kind: TagKind.End } ? -1 : 0;
            if (depth == 0 && tag is null && child.DescendantsAndSelf(Names.Row).Any())
            {
                return false;
            }
        }

        return isConditional;
    }

    /// <summary>Head, rows and tail apart, so that the head can wait for the first row.</summary>
    private void WriteTable(XElement table)
    {
        var nodes = table.Nodes().ToList();
        var properties = nodes.TakeWhile(node => Names.TagOf(node) is null).ToList();
        var head = _xml.Apart(() =>
        {
            _xml.Start(table, _loops > 0);
            WriteNodes(properties, remember: false);
        });
        var rows = _xml.Apart(() => WriteNodes([.. nodes.Skip(properties.Count)], remember: false, inTable: true));
        var tail = _xml.Apart(_xml.End);
        _xml.Add(new TableNode(head, rows, tail));
    }
}
