using System.Text;
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

    private const int LongestText = 64 << 10;
    private readonly FieldCodes _fields = new(report);
    private readonly StringBuilder _text = new();
    private string? _capturing;

    public void Look(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                LookAtElement(reader);
                break;
            case XmlNodeType.EndElement when _capturing is not null:
                LookAtText(_capturing, _text.ToString());
                _capturing = null;
                _text.Clear();
                break;
        }
    }

    /// <summary>A piece of the text of the element that was looked at last.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        if (_capturing is null)
        {
            return;
        }

        if (_text.Length + text.Length > LongestText)
        {
            report("field.length", $"a field code or formula is longer than {LongestText} characters");
            _capturing = null;
            _text.Clear();
            return;
        }

        _text.Append(text);
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

    private void LookAtText(string element, string text)
    {
        if (element == "f")
        {
            LookAtFormula(text);
        }
        else
        {
            _fields.Add(text);
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
