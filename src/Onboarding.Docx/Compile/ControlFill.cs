using System.Xml.Linq;
using Onboarding.Docx.Content;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Fills content controls whose tag is a tag of the template language: a box is ticked or not, in a text, list or date the value is shown as text.
/// The control stays a control; what says that it is still empty, or would fill it again from elsewhere, goes.
/// </summary>
internal static class ControlFill
{
    private const int LongestTag = 64;
    private static readonly HashSet<string> Unfillable = ["picture", "docPartObj", "docPartList", "group", "equation", "citation", "bibliography", "repeatingSection", "repeatingSectionItem"];
    private static readonly string[] FontSlots = ["ascii", "hAnsi", "eastAsia", "cs"];
    private static readonly HashSet<string> Stale = ["showingPlcHdr", "dataBinding"];

    public static void Prepare(XElement control, Tag tag, ProblemList problems)
    {
        var properties = control.Element(Names.W + "sdtPr")!;
        var content = control.Element(Names.W + "sdtContent");
        var box = properties.Element(Names.W14 + "checkbox");
        var paragraphs = content?.Descendants(Names.Paragraph).ToList() ?? [];
        if (content is null || properties.Elements().Any(element => Unfillable.Contains(element.Name.LocalName)) || content.Descendants(Names.Table).Any()
            || content.Elements(Names.Row).Any() || content.Descendants(Names.Control).Any())
        {
            problems.Add("control.kind", $"“{tag.Source}” is the tag of a content control that cannot be filled: only boxes, texts, lists and dates can", tag.Place);
            return;
        }

        if (!Fragment.FitsAt(control))
        {
            problems.Add(Fragment.Misfit(tag));
            return;
        }

        if (content.Descendants(Names.Mark).Any())
        {
            problems.Add("control.twice", $"the content control “{tag.Source}” is filled by its tag, so no other tag may stand in it", tag.Place);
            return;
        }

        Settle(properties, tag);
        var seen = box is null ? Printed(content, tag) : Tick(content, box, tag);
        paragraphs.Skip(1).Remove();
        (paragraphs.FirstOrDefault() ?? content).Elements().Where(element => element.Name != Names.ParagraphProperties).Remove();
        (paragraphs.FirstOrDefault() ?? content).Add(seen);
    }

    /// <summary>Takes out what says that the control is empty, or filled with something else; its tag loses the braces, so that the document is no template.</summary>
    public static void Settle(XElement? properties, Tag tag)
    {
        if (properties is null)
        {
            return;
        }

        properties.Elements().Where(element => Stale.Contains(element.Name.LocalName)).Remove();
        properties.Element(Names.W + "date")?.Attribute(Names.W + "fullDate")?.Remove();
        properties.Elements().Select(element => element.Attribute(Names.W + "lastValue")).OfType<XAttribute>().Remove();
        properties.Element(Names.W + "tag")!.SetAttributeValue(Names.W + "val", tag.Source.Length <= LongestTag ? tag.Source : tag.Source[..LongestTag]);
    }

    /// <summary>The formatting of what stands in the control now, without that of a placeholder.</summary>
    private static XElement? Format(XElement content)
    {
        var properties = content.Descendants(Names.Run).Select(run => run.Element(Names.RunProperties)).FirstOrDefault();
        if (properties is null)
        {
            return null;
        }

        var format = new XElement(properties);
        if (((string?)format.Element(Names.W + "rStyle")?.Attribute(Names.W + "val"))?.Contains("Placeholder", StringComparison.OrdinalIgnoreCase) == true)
        {
            format.Element(Names.W + "rStyle")!.Remove();
        }

        return format;
    }

    private static XElement Printed(XElement content, Tag tag) => new(
        Names.Run, Format(content), new XElement(Names.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), tag.ToMark()));

    private static XElement Tick(XElement content, XElement box, Tag tag)
    {
        var state = box.Element(Names.W14 + "checked");
        state?.Remove();
        var mark = tag.ToMark();
        mark.AddAnnotation(new CheckboxNode(tag, State("1"), State("0")));
        box.AddFirst(mark);
        var format = Format(content);
        var seen = new XElement(Names.Step);
        seen.AddAnnotation(new TickNode(
            Sign(format, box.Element(Names.W14 + "checkedState"), "2612"), Sign(format, box.Element(Names.W14 + "uncheckedState"), "2610")));
        return seen;
    }

    private static byte[] State(string value) => Fragment.Bytes(new XElement(
        Names.W14 + "checked", new XAttribute(XNamespace.Xmlns + "w14", Names.W14.NamespaceName), new XAttribute(Names.W14 + "val", value)));

    /// <summary>The sign that the control itself names, in the font that it names.</summary>
    private static byte[] Sign(XElement? format, XElement? state, string ordinary)
    {
        var code = (string?)state?.Attribute(Names.W14 + "val") ?? ordinary;
        var font = (string?)state?.Attribute(Names.W14 + "font") ?? "MS Gothic";
        var sign = int.TryParse(code, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number is >= 0x20 and < 0xD800 ? (char)number : '\u2610';
        var properties = format is null ? new XElement(Names.RunProperties) : new XElement(Names.RunProperties, Fragment.Declarations(format), format.Elements());
        properties.Element(Names.W + "rFonts")?.Remove();
        var fonts = new XElement(Names.W + "rFonts", FontSlots.Select(name => new XAttribute(Names.W + name, font)));
        if (properties.Element(Names.W + "rStyle") is { } style)
        {
            style.AddAfterSelf(fonts);
        }
        else
        {
            properties.AddFirst(fonts);
        }

        return Fragment.Bytes(new XElement(Names.Run, properties, new XElement(Names.Text, sign.ToString())));
    }
}
