using System.Text;
using System.Xml;
using System.Xml.Linq;
using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Compile;

/// <summary>Turns the finished tree of a part into steps: the XML between tags becomes ready bytes, cut where a tag has something to say.</summary>
internal sealed class PlanWriter : IDisposable
{
    private static readonly HashSet<XName> Containers =
        [.. new[] { "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment" }.Select(name => Names.W + name)];

    private readonly MemoryStream _buffer = new();
    private readonly XmlWriter _xml;
    private readonly IdRules _ids;
    private List<PlanNode> _nodes = [];
    private TextBreaks? _breaks;
    private int _loops;

    private PlanWriter(IdRules ids)
    {
        _ids = ids;
        _xml = XmlWriter.Create(_buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true });
    }

    public static IReadOnlyList<PlanNode> Write(XElement root, IdRules ids)
    {
        using var writer = new PlanWriter(ids);
        writer._xml.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.WriteElement(root);
        writer.Cut();
        return writer._nodes;
    }

    public void Dispose() => _xml.Dispose();

    private void WriteElement(XElement element)
    {
        if (element.Name == Names.Table && IsAllConditional(element))
        {
            WriteTable(element);
            return;
        }

        WriteStart(element);
        if (Containers.Contains(element.Name) && element.Elements(Names.Mark).Any())
        {
            WriteContainer(element);
        }
        else
        {
            WriteNodes([.. element.Nodes()], remember: false);
        }

        _xml.WriteEndElement();
    }

    private void WriteStart(XElement element)
    {
        _xml.WriteStartElement(PrefixOf(element, element.Name.Namespace), element.Name.LocalName, element.Name.NamespaceName);
        foreach (var attribute in element.Attributes().Where(attribute => _loops == 0 || !IdRules.IsDroppedInLoops(attribute)))
        {
            WriteAttribute(element, attribute);
        }
    }

    /// <summary>The element's own declarations count before those around it.</summary>
    private string? PrefixOf(XElement element, XNamespace space)
    {
        var own = element.Attributes().FirstOrDefault(attribute => attribute.IsNamespaceDeclaration && attribute.Value == space.NamespaceName);
        return own is null ? _xml.LookupPrefix(space.NamespaceName) : own.Name.Namespace == XNamespace.None ? "" : own.Name.LocalName;
    }

    private void WriteAttribute(XElement element, XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            var isDefault = attribute.Name.Namespace == XNamespace.None;
            _xml.WriteAttributeString(isDefault ? "" : "xmlns", isDefault ? "xmlns" : attribute.Name.LocalName, XNamespace.Xmlns.NamespaceName, attribute.Value);
            return;
        }

        var name = attribute.Name;
        if (name.Namespace == Names.W && name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        {
            return; // marks of editing sessions: a seventh of a typical part, and meaningless in a new document
        }

        _xml.WriteStartAttribute(name.Namespace == XNamespace.None ? "" : _xml.LookupPrefix(name.NamespaceName), name.LocalName, name.NamespaceName);
        if (_loops > 0 && _ids.TryGet(element, attribute) is { } unique)
        {
            Cut();
            _nodes.Add(unique);
        }
        else
        {
            _xml.WriteString(attribute.Value);
        }

        _xml.WriteEndAttribute();
    }

    /// <param name="nodes">Siblings.</param>
    /// <param name="remember">Whether the container around them must know what it ends with.</param>
    /// <param name="inTable">Whether they are rows of a table that may stay away.</param>
    private void WriteNodes(List<XNode> nodes, bool remember, bool inTable = false)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            var tag = Names.TagOf(nodes[index]);
            if (tag is { Opens: true })
            {
                index = WriteBlock(tag, nodes, index, remember, inTable);
            }
            else if (tag is { Kind: TagKind.Print })
            {
                Add(new PrintNode(tag, Breaks));
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
                _xml.WriteString(text.Value);
                break;
            case XElement element when element.Name == Names.W + "proofErr" || (_loops > 0 && IdRules.IsDroppedInLoops(element)):
                break;
            case XElement element:
                if (inTable && element.DescendantsAndSelf(Names.Row).Any())
                {
                    Add(new RowStartNode());
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
                Add(new BlockEndNode(kind));
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
                branches.Add(new(condition.Kind == TagKind.Else ? null : condition, Apart(() => WriteNodes([.. body], remember, inTable))));
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
        Add(tag.Kind switch
        {
            TagKind.For => new LoopNode(tag, branches[0].Body),
            TagKind.Case => new CaseNode(tag, [.. branches.Skip(1)]), // what stands before the first "when" is never shown
            _ => new IfNode(branches),
        });
        return index;
    }

    /// <summary>Writes into a list of its own.</summary>
    private List<PlanNode> Apart(Action write)
    {
        Cut();
        var outer = _nodes;
        _nodes = [];
        write();
        Cut();
        var apart = _nodes;
        _nodes = outer;
        return apart;
    }

    private void WriteContainer(XElement element)
    {
        var body = Apart(() => WriteNodes([.. element.Nodes()], remember: true));
        Add(new ContainerNode(body, Encoding.UTF8.GetBytes($"<{Qualified("p")}/>")));
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
        var head = Apart(() =>
        {
            WriteStart(table);
            WriteNodes(properties, remember: false);
        });
        var rows = Apart(() => WriteNodes([.. nodes.Skip(properties.Count)], remember: false, inTable: true));
        var tail = Apart(_xml.WriteEndElement);
        Add(new TableNode(head, rows, tail));
    }

    private TextBreaks Breaks => _breaks ??= MakeBreaks();

    private TextBreaks MakeBreaks()
    {
        var (text, tab, line) = (Qualified("t"), Qualified("tab"), Qualified("br"));
        return new(
            Encoding.UTF8.GetBytes($"</{text}><{line}/><{text} xml:space=\"preserve\">"),
            Encoding.UTF8.GetBytes($"</{text}><{tab}/><{text} xml:space=\"preserve\">"));
    }

    private string Qualified(string name) => _xml.LookupPrefix(Names.W.NamespaceName) is { Length: > 0 } prefix ? $"{prefix}:{name}" : name;

    private void Add(PlanNode node)
    {
        Cut();
        _nodes.Add(node);
    }

    /// <summary>Ends the ready XML here. Writing nothing first closes a start tag that is still open.</summary>
    private void Cut()
    {
        if (_xml.WriteState == WriteState.Element)
        {
            _xml.WriteRaw("");
        }

        _xml.Flush();
        if (_buffer.Length > 0)
        {
            _nodes.Add(new RawNode(_buffer.ToArray()));
            _buffer.SetLength(0);
        }
    }
}
