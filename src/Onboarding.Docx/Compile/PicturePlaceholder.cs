using System.Globalization;
using System.Xml.Linq;
using Onboarding.Docx.Content;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Compile;

/// <summary>
/// A picture of the template whose alternative text, or whose content control, is a tag: it keeps its place, frame and effects, and shows the picture of the model in its own
/// box. Its size, crop, turn and alternative text become steps.
/// </summary>
internal static class PicturePlaceholder
{
    private static readonly XName Blip = Names.A + "blip";
    private static readonly XName Frame = Names.A + "xfrm";

    /// <summary>The picture that an element of drawing properties describes, if it is one plain picture.</summary>
    public static XElement? PictureOf(XElement properties) =>
        properties.Parent?.Element(Names.A + "graphic")?.Element(Names.A + "graphicData")?.Elements().ToList() is [var picture]
            && properties.Parent.Element(Names.Drawing + "extent") is not null && picture.Name == Names.Pic + "pic"
            && picture.Descendants(Blip).FirstOrDefault()?.Attribute(Names.R + "embed") is not null
            ? picture
            : null;

    /// <summary>The drawing properties of the picture in a content control for pictures; null for another control.</summary>
    public static XElement? In(XElement control) => control.Element(Names.W + "sdtPr")?.Element(Names.W + "picture") is null
        ? null
        : control.Descendants(Names.Drawing + "docPr").FirstOrDefault(properties => PictureOf(properties) is not null);

    public static void Prepare(XElement properties, Tag tag)
    {
        var picture = PictureOf(properties)!;
        var holder = properties.Parent!;
        var extent = holder.Element(Names.Drawing + "extent")!;
        Step(extent, "cx", PictureValue.Width, "0");
        Step(extent, "cy", PictureValue.Height, "0");
        var effect = holder.Element(Names.Drawing + "effectExtent");
        if (effect is null)
        {
            extent.AddAfterSelf(effect = new XElement(Names.Drawing + "effectExtent"));
        }

        Step(effect, "l", PictureValue.OverX, "0");
        Step(effect, "t", PictureValue.OverY, "0");
        Step(effect, "r", PictureValue.OverX, "0");
        Step(effect, "b", PictureValue.OverY, "0");

        PrepareText(properties);
        PrepareText(picture.Descendants(Names.Pic + "cNvPr").FirstOrDefault());
        PrepareFill(picture);
        PrepareFrame(picture.Element(Names.Pic + "spPr"), extent);
        var mark = tag.AsPicture().ToMark();
        mark.AddAnnotation(new PictureNode(tag, new(Number(extent.Attribute("cx")), Number(extent.Attribute("cy")))));
        holder.Parent!.AddBeforeSelf(mark);
    }

    private static void PrepareFrame(XElement? shape, XElement extent)
    {
        if (shape is null)
        {
            return;
        }

        if (shape.Element(Frame)?.Element(Names.A + "ext") is null)
        {
            shape.Element(Frame)?.Remove();
            shape.AddFirst(new XElement(
                Frame, new XElement(Names.A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(Names.A + "ext", extent.Attribute("cx"), extent.Attribute("cy"))));
        }

        var frame = shape.Element(Frame)!;
        Step(frame, "rot", PictureValue.Rotation, "0");
        Step(frame, "flipH", PictureValue.Mirrored, "0");
        Step(frame.Element(Names.A + "ext"), "cx", PictureValue.Width, "0");
        Step(frame.Element(Names.A + "ext"), "cy", PictureValue.Height, "0");
    }

    private static void PrepareText(XElement? properties)
    {
        if (properties is not null)
        {
            Step(properties, "descr", PictureValue.Text, "");
        }
    }

    private static void PrepareFill(XElement picture)
    {
        var blip = picture.Descendants(Blip).First();
        Step(blip, (Names.R + "embed"), PictureValue.Relationship, "");
        blip.Attribute(Names.R + "link")?.Remove();
        blip.Element(Names.A + "extLst")?.Remove(); // a drawing that newer versions of Word would show instead
        foreach (var crop in picture.Descendants(Names.A + "srcRect").ToList())
        {
            var step = new XElement(Names.Step);
            step.AddAnnotation(new OwnPictureNode(Fragment.Bytes(new XElement(crop.Name, Fragment.Declarations(crop), crop.Attributes()))));
            crop.ReplaceWith(step);
        }
    }

    private static void Step(XElement? element, XName name, PictureValue value, string absent)
    {
        if (element is null)
        {
            return;
        }

        if (element.Attribute(name) is null)
        {
            element.SetAttributeValue(name, absent);
        }

        var attribute = element.Attribute(name)!;
        attribute.AddAnnotation(new PictureValueNode(value, attribute.Value));
    }

    private static double? Number(XAttribute? attribute) =>
        long.TryParse(attribute?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
