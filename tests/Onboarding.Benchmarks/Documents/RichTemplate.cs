namespace Onboarding.Benchmarks.Documents;

/// <summary>The template of <see cref="RichData"/>.</summary>
internal static class RichTemplate
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";

    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

    private const string Listed = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t xml:space=\"preserve\">{{ step }}</w:t></w:r></w:p>";

    public static byte[] Make() => BenchTemplate.Package(Body(), TagSyntax.Ours with { Scalar = _ => "{{ sites.size }} sites" }, Numbering, RichData.Make(1).Sites[0].Photo.Content.ToArray());

    private static string Body() => BenchTemplate.Paragraph("{{ for s in sites }}") + BenchTemplate.Paragraph("{{ s.name }}", "Heading1") + Picture() + Tables()
        + BenchTemplate.Paragraph("{{ for step in s.steps }}") + Listed + BenchTemplate.Paragraph("{{ end }}") + BenchTemplate.Paragraph("{{ end }}");

    private static string Tables()
    {
        string[] cells = ["{{ for c in s.cameras }}{{ c.name }}", "{{ c.model }}", "{{ c.ip }}", "{{ if c.online }}Online{{ else }}OFFLINE{{ end }}{{ end }}"];
        var inner = BenchTemplate.Table([BenchTemplate.Row(cells.Select(text => BenchTemplate.Cell(BenchTemplate.Paragraph(text))))], cells.Length);
        return BenchTemplate.Table([BenchTemplate.Row([BenchTemplate.Cell(BenchTemplate.Paragraph("{{ s.name }}")), BenchTemplate.Cell(inner + BenchTemplate.Paragraph(""))])], 2);
    }

    private static string Picture() =>
        $"<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"{Drawing}wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"3600000\" cy=\"2700000\"/><wp:docPr id=\"1\" name=\"Photo\" descr=\"{{{{ s.photo }}}}\"/>"
        + $"<a:graphic xmlns:a=\"{Drawing}main\"><a:graphicData uri=\"{Drawing}picture\"><pic:pic xmlns:pic=\"{Drawing}picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Photo\"/><pic:cNvPicPr/></pic:nvPicPr>"
        + "<pic:blipFill><a:blip r:embed=\"picture\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"3600000\" cy=\"2700000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
}
