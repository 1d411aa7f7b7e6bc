using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Onboarding.Benchmarks.Fuzz;

/// <summary>Changes a part so that it stays XML: elements move, vanish, repeat or change their name; tags come to stand anywhere.</summary>
internal static class XmlMutation
{
    private static readonly string[] Tags =
    [
        "{{ for x in xs }}", "{{ for x in site.cameras }}", "{{ if a }}", "{{ if !a && b == 1 }}", "{{ else }}", "{{ else if b }}", "{{ end }}", "{{ end }}", "{{ end }}",
        "{{ case a }}", "{{ when 1, \"x\" }}", "{{ a }}", "{{ a.b.c | or \"—\" | upper }}", "{{ x | date }}", "{{ x | number 2 }}", "{{ xs | join \", \" }}", "{{ for.index | plus 1 }}",
        "{{ n | plural \"a\" \"b\" }}", "{{ # note }}", "{{", "}}", "{{ a", "b }}", "{{ “a” }}", "{{ 1 + 2 }}", "{{ include 'x' }}", "{{ $'{a}' }}", "{{ a[0] }}", "{{ x.size }}", "{{ (((a))) }}",
    ];

    private static readonly string[] Names =
    [
        "p", "r", "t", "tbl", "tr", "tc", "pPr", "rPr", "tcPr", "trPr", "tblPr", "tblGrid", "sdt", "sdtPr", "sdtContent", "sectPr", "br", "tab", "hyperlink", "ins", "del", "fldSimple", "fldChar",
        "instrText", "bookmarkStart", "bookmarkEnd", "proofErr", "drawing", "pict", "txbxContent", "body", "document", "footnote", "comment", "noBreakHyphen", "smartTag", "id", "styles", "docDefaults",
    ];

    public static string AnyTag(Random random) => Tags[random.Next(Tags.Length)];

    public static byte[] Apply(byte[] content, Random random)
    {
        XElement root;
        try
        {
            root = XElement.Load(new MemoryStream(content), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return content; // damaged before
        }

        for (var count = random.Next(1, 5); count > 0; count--)
        {
            Change(root, random);
        }

        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static void Change(XElement root, Random random)
    {
        var all = root.DescendantsAndSelf().ToList();
        var one = all[random.Next(all.Count)];
        var other = all[random.Next(all.Count)];
        switch (random.Next(9))
        {
            case 0 when one != root:
                one.Remove();
                break;
            case 1:
                other.Add(new XElement(one));
                break;
            case 2 when one != root:
                one.AddBeforeSelf(new XElement(other));
                break;
            case 3:
                one.Name = one.Name.Namespace + Names[random.Next(Names.Length)];
                break;
            case 4:
                one.ReplaceNodes(new XElement(one.Name.Namespace + Names[random.Next(Names.Length)], one.Nodes()));
                break;
            case 5 when one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml).ToList() is { Count: > 0 } attributes:
                attributes[random.Next(attributes.Count)].Value = random.Next(3) switch { 0 => "", 1 => "-99999999999999999999", _ => AnyTag(random) };
                break;
            case 6 when one != root:
                one.ReplaceWith(one.Nodes());
                break;
            default:
                Tag(all, random);
                break;
        }
    }

    private static void Tag(List<XElement> all, Random random)
    {
        var texts = all.Where(element => element.Name.LocalName == "t").ToList();
        if (texts.Count == 0)
        {
            return;
        }

        var text = texts[random.Next(texts.Count)];
        var at = random.Next(text.Value.Length + 1);
        text.Value = random.Next(3) == 0 ? AnyTag(random) : text.Value.Insert(at, AnyTag(random));
    }
}
