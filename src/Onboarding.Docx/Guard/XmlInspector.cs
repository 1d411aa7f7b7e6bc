using System.Xml;
using Onboarding.Docx.Packaging;

namespace Onboarding.Docx.Guard;

/// <summary>Reads one XML part from end to end without holding it, within the limits, and lets the rules of its kind look at every element.</summary>
internal sealed class XmlInspector(OoxmlLimits limits, Findings findings)
{
    private readonly char[] _piece = new char[4096];
    private int _relationships;

    /// <summary>Content types declared by <c>[Content_Types].xml</c> as it was read, by part or by extension.</summary>
    public List<(bool IsDefault, string Key, string Type)> Types { get; } = [];

    public void Inspect(Stream content, string part, PartRole role)
    {
        var metered = new MeteredStream(content);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.MaxXmlPartBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var rules = new OfficeRules((code, message) => findings.Add(code, message, part));
        var elements = 0;
        using var reader = XmlReader.Create(metered, settings);
        while (reader.Read() && !findings.IsFull)
        {
            metered.NextToken();
            if (reader.Depth > limits.MaxXmlDepth)
            {
                findings.Add("xml.depth", $"elements stand more than {limits.MaxXmlDepth} deep inside one another", part);
                return;
            }

            if (reader.NodeType == XmlNodeType.Element && ++elements > limits.MaxXmlElements)
            {
                findings.Add("xml.elements", $"the part has more than {limits.MaxXmlElements} elements", part);
                return;
            }

            if (reader.HasValue && reader.CanReadValueChunk)
            {
                ReadText(reader, metered, role == PartRole.Office ? rules : null);
            }
            else if (!Look(reader, part, role, rules))
            {
                return;
            }
        }

        rules.Finish();
    }

    /// <summary>Text is taken in pieces, so that a long one is never held.</summary>
    private void ReadText(XmlReader reader, MeteredStream metered, OfficeRules? rules)
    {
        int read;
        while ((read = reader.ReadValueChunk(_piece, 0, _piece.Length)) > 0)
        {
            metered.NextToken();
            rules?.AddText(_piece.AsSpan(0, read));
        }
    }

    private bool Look(XmlReader reader, string part, PartRole role, OfficeRules rules)
    {
        if (role == PartRole.Office)
        {
            rules.Look(reader);
        }
        else if (role == PartRole.Types && reader.NodeType == XmlNodeType.Element)
        {
            AddType(reader, part);
        }
        else if (role == PartRole.Relationships && reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship")
        {
            return AddRelationship(reader, part);
        }

        return true;
    }

    /// <summary>The list is flat and holds nothing else: what one reader would overlook and another would not must not be there.</summary>
    private void AddType(XmlReader reader, string part)
    {
        var isDefault = reader.LocalName == "Default";
        var key = isDefault ? reader.GetAttribute("Extension") : reader.GetAttribute("PartName");
        if (reader.Depth == 0 && reader.LocalName == "Types" && reader.NamespaceURI == ContentTypes.Space)
        {
            return;
        }

        if (reader.Depth != 1 || reader.NamespaceURI != ContentTypes.Space || !(isDefault || reader.LocalName == "Override") || key is null)
        {
            findings.Add("package.types", $"“{reader.LocalName}” does not belong into the list of content types", part);
            return;
        }

        Types.Add((isDefault, key.TrimStart('/'), reader.GetAttribute("ContentType") ?? ""));
    }

    private bool AddRelationship(XmlReader reader, string part)
    {
        if (++_relationships > limits.MaxRelationships)
        {
            findings.Add("relationship.count", $"the package has more than {limits.MaxRelationships} relationships", part);
            return false;
        }

        var judged = RelationshipRules.Judge(reader.GetAttribute("Type") ?? "", reader.GetAttribute("Target") ?? "", reader.GetAttribute("TargetMode"));
        if (judged is var (code, message))
        {
            findings.Add(code, message, part);
        }

        return true;
    }
}
