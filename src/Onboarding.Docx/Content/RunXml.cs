using Onboarding.Docx.Media;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Content;

/// <summary>Writes runs, links and pictures where the prefix <c>w</c> is declared; every other prefix is declared where it is used.</summary>
internal static class RunXml
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static readonly TextBreaks Breaks = new(
        "</w:t><w:br/><w:t xml:space=\"preserve\">"u8.ToArray(), "</w:t><w:tab/><w:t xml:space=\"preserve\">"u8.ToArray());

    public static void Text(PartSink sink, ReadOnlySpan<byte> format, ReadOnlySpan<char> text)
    {
        sink.Write("<w:r>"u8);
        sink.Write(format);
        sink.Write("<w:t xml:space=\"preserve\">"u8);
        XmlText.Write(sink, text, Breaks);
        sink.Write("</w:t></w:r>"u8);
    }

    public static void Break(PartSink sink) => sink.Write("<w:r><w:br/></w:r>"u8);

    public static void BeginLink(RenderRun run, string address)
    {
        run.Sink.Write($"<w:hyperlink xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"{run.Added.Link(run.Part, ContentFunctions.Encode(address))}\" w:history=\"1\">");
    }

    public static void EndLink(PartSink sink) => sink.Write("</w:hyperlink>"u8);

    public static void Picture(RenderRun run, ReadOnlySpan<byte> format, PictureContent content)
    {
        var picture = PlacedPicture.Place(run.Added.Picture(run.Part, content.Image), content.Image, content.Box);
        var id = run.Ids.NewDrawing();
        var sink = run.Sink;
        sink.Write("<w:r>"u8);
        sink.Write(format);
        sink.Write(
            $"<w:drawing><wp:inline xmlns:wp=\"{Drawing}wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{picture.Width}\" cy=\"{picture.Height}\"/>"
            + $"<wp:effectExtent l=\"{picture.OverX}\" t=\"{picture.OverY}\" r=\"{picture.OverX}\" b=\"{picture.OverY}\"/><wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"");
        XmlText.WriteAttribute(sink, content.Image.AlternativeText);
        sink.Write(
            $"\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"{Drawing}main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"{Drawing}main\">"
            + $"<a:graphicData uri=\"{Drawing}picture\"><pic:pic xmlns:pic=\"{Drawing}picture\"><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"Picture {id}\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + $"<pic:blipFill><a:blip xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"{picture.Relationship}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + $"<pic:spPr><a:xfrm{(picture.Rotation == 0 ? "" : $" rot=\"{picture.Rotation}\"")}{(picture.Mirrored ? " flipH=\"1\"" : "")}><a:off x=\"0\" y=\"0\"/>"
            + $"<a:ext cx=\"{picture.Width}\" cy=\"{picture.Height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }
}
