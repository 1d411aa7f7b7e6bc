using System.Text;
using System.Xml;
using System.Xml.Linq;
using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Compile;

/// <summary>Writes XML into ready bytes and cuts them where a step comes between; the steps and the bytes make up the list of steps.</summary>
internal sealed class PlanXml : IDisposable
{
    private readonly MemoryStream _buffer = new();
    private readonly XmlWriter _xml;
    private readonly IdRules _ids;
    private List<PlanNode> _nodes = [];

    public PlanXml(IdRules ids)
    {
        _ids = ids;
        _xml = XmlWriter.Create(_buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true });
        _xml.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /// <summary>What a line break and a tab look like in the prefix that is in force here.</summary>
    public TextBreaks Breaks
    {
        get
        {
            var (text, tab, line) = (Qualified("t"), Qualified("tab"), Qualified("br"));
            return new(
                Encoding.UTF8.GetBytes($"</{text}><{line}/><{text} xml:space=\"preserve\">"),
                Encoding.UTF8.GetBytes($"</{text}><{tab}/><{text} xml:space=\"preserve\">"));
        }
    }

    public byte[] EmptyParagraph => Encoding.UTF8.GetBytes($"<{Qualified("p")}/>");

    public void Dispose() => _xml.Dispose();

    public void Start(XElement element, bool inLoop)
    {
        _xml.WriteStartElement(PrefixOf(element, element.Name.Namespace), element.Name.LocalName, element.Name.NamespaceName);
        foreach (var declaration in element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration))
        {
            Declare(declaration); // before the attributes that use it, wherever it stood
        }

        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !IsDropped(attribute, inLoop)))
        {
            WriteAttribute(element, attribute, inLoop);
        }
    }

    public void Text(string text) => _xml.WriteString(text);

    public void End() => _xml.WriteEndElement();

    public void Add(PlanNode node)
    {
        Cut();
        _nodes.Add(node);
    }

    public void Print(Tag tag) => _nodes.Add(new PrintNode(Ready(), tag, Breaks));

    /// <summary>What <paramref name="write"/> writes, as a list of its own.</summary>
    public PlanNode[] Apart(Action write)
    {
        Cut();
        var outer = _nodes;
        _nodes = [];
        write();
        Cut();
        var apart = _nodes;
        _nodes = outer;
        return [.. apart];
    }

    private void Declare(XAttribute attribute)
    {
        var isDefault = attribute.Name.Namespace == XNamespace.None;
        _xml.WriteAttributeString(
            isDefault ? "" : "xmlns", isDefault ? "xmlns" : attribute.Name.LocalName, XNamespace.Xmlns.NamespaceName, attribute.Value);
    }

    /// <summary>Marks of editing sessions make up a seventh of a typical part and mean nothing in a new document.</summary>
    private static bool IsDropped(XAttribute attribute, bool inLoop) =>
        (attribute.Name.Namespace == Names.W && attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        || (inLoop && IdRules.IsDroppedInLoops(attribute));

    private void WriteAttribute(XElement element, XAttribute attribute, bool inLoop)
    {
        var name = attribute.Name;
        _xml.WriteStartAttribute(name.Namespace == XNamespace.None ? "" : _xml.LookupPrefix(name.NamespaceName), name.LocalName, name.NamespaceName);
        if (attribute.Annotation<PlanNode>() is { } step)
        {
            Add(step);
        }
        else if (inLoop && _ids.TryGet(element, attribute) is { } unique)
        {
            Add(unique);
        }
        else
        {
            _xml.WriteString(attribute.Value);
        }

        _xml.WriteEndAttribute();
    }

    /// <summary>The element's own declarations count before those around it.</summary>
    private string? PrefixOf(XElement element, XNamespace space)
    {
        var own = element.Attributes().FirstOrDefault(attribute => attribute.IsNamespaceDeclaration && attribute.Value == space.NamespaceName);
        return own is null ? _xml.LookupPrefix(space.NamespaceName) : own.Name.Namespace == XNamespace.None ? "" : own.Name.LocalName;
    }

    private string Qualified(string name) => _xml.LookupPrefix(Names.W.NamespaceName) is { Length: > 0 } prefix ? $"{prefix}:{name}" : name;

    /// <summary>Ends the ready bytes here. Writing nothing first closes a start tag that is still open.</summary>
    private void Cut()
    {
        if (Ready() is { Length: > 0 } bytes)
        {
            _nodes.Add(new RawNode(bytes));
        }
    }

    private byte[] Ready()
    {
        if (_xml.WriteState == WriteState.Element)
        {
            _xml.WriteRaw("");
        }

        _xml.Flush();
        var bytes = _buffer.ToArray();
        _buffer.SetLength(0);
        return bytes;
    }
}
