using System.Xml;

namespace Onboarding.Docx.Guard;

/// <summary>Elements of Word and Excel that bring in programs or content from elsewhere.</summary>
internal sealed class OfficeRules(Action<string, string> report)
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "altChunk", "OLEObject", "oleObj", "oleObject", "control", "attachedTemplate", "subDoc", "mailMerge", "ddeLink", "oleLink", "externalReference",
        "macro", "entryMacro", "exitMacro", "webPublishItem",
    };

    private readonly FieldCodes _fields = new(report);
    private string? _capturing;

    public void Look(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                LookAtElement(reader);
                break;
            case XmlNodeType.EndElement:
                _capturing = null;
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _capturing == "f":
                LookAtFormula(reader.Value);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _capturing is not null:
                _fields.Add(reader.Value);
                break;
        }
    }

    public void Finish() => _fields.Finish();

    private void LookAtElement(XmlReader reader)
    {
        var name = reader.LocalName;
        if (Forbidden.Contains(name))
        {
            report("element.forbidden", $"“{name}” is not accepted");
        }

        switch (name)
        {
            case "fldChar":
                FollowField(Attribute(reader, "fldCharType"));
                break;
            case "fldSimple":
                _fields.Begin();
                _fields.Add(Attribute(reader, "instr"));
                _fields.Separate();
                _fields.End();
                break;
            case "instrText" or "delInstrText" or "f":
                _capturing = reader.IsEmptyElement ? null : name;
                break;
        }

        if (reader.NamespaceURI == "urn:schemas-microsoft-com:vml")
        {
            LookAtVml(reader);
        }
    }

    private void FollowField(string type)
    {
        switch (type)
        {
            case "begin":
                _fields.Begin();
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                break;
        }
    }

    /// <summary>Excel writes a call to another program as <c>program|'topic'!item</c>; a bar means nothing else outside quotes.</summary>
    private void LookAtFormula(string formula)
    {
        var isQuoted = false;
        foreach (var letter in formula)
        {
            isQuoted ^= letter == '"';
            if (letter == '|' && !isQuoted)
            {
                report("formula.dde", "a formula calls another program");
                return;
            }
        }

        if (formula.Contains("WEBSERVICE(", StringComparison.OrdinalIgnoreCase))
        {
            report("formula.web", "a formula fetches something from the web");
        }
    }

    private void LookAtVml(XmlReader reader)
    {
        foreach (var name in new[] { "src", "href" })
        {
            var value = reader.GetAttribute(name);
            if (value is not null && !(name == "href" && RelationshipRules.IsHarmlessLink(value))
                && (value.Contains(':', StringComparison.Ordinal) || value.StartsWith(@"\\", StringComparison.Ordinal) || value.StartsWith("//", StringComparison.Ordinal)))
            {
                report("vml.source", "a drawing takes its picture from elsewhere");
            }
        }
    }

    /// <summary>The attribute by its local name, whichever of Word's two namespaces it is in.</summary>
    private static string Attribute(XmlReader reader, string name)
    {
        var value = "";
        while (reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : value;
        }

        reader.MoveToElement();
        return value;
    }
}
