namespace Onboarding.Docx.Tests.PassThrough;

/// <summary>What people put into documents, each as a piece of OpenDocument text that LibreOffice turns into Word's own terms.</summary>
internal static class WriterFeatures
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==";
    private const string Row = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b &amp; c</text:p></table:table-cell></table:table-row>";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["headings"] = "<text:h text:outline-level=\"1\">One</text:h><text:p>Text</text:p><text:h text:outline-level=\"2\">Two</text:h><text:p>More</text:p>",
        ["formats"] = "<text:p>Plain <text:span text:style-name=\"Bold\">bold</text:span> and <text:span text:style-name=\"Red\">red</text:span>.</text:p>",
        ["table"] = Table("T", Row + Row),
        ["merged cells"] = Table("M", "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>wide</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
            + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>high</text:p></table:table-cell><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row>"),
        ["table in a table"] = Table("N", $"<table:table-row><table:table-cell>{Table("I", Row)}<text:p/></table:table-cell><table:table-cell><text:p>z</text:p></table:table-cell></table:table-row>"),
        ["bullets"] = "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>",
        ["numbers"] = "<text:list text:style-name=\"Numbers\"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>one a</text:p></text:list-item></text:list></text:list-item>"
            + "<text:list-item><text:p>two</text:p></text:list-item></text:list>",
        ["footnote"] = "<text:p>Text<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Below</text:p></text:note-body></text:note></text:p>",
        ["endnote"] = "<text:p>Text<text:note text:note-class=\"endnote\"><text:note-citation>i</text:note-citation><text:note-body><text:p>At the end</text:p></text:note-body></text:note></text:p>",
        ["comment"] = "<text:p>Read <office:annotation office:name=\"c1\"><dc:creator>A</dc:creator><dc:date>2026-03-27T10:00:00</dc:date><text:p>Why?</text:p></office:annotation>this"
            + "<office:annotation-end office:name=\"c1\"/>.</text:p>",
        ["tracked changes"] = "<text:tracked-changes text:track-changes=\"true\">" + Change("ct1", "insertion", "") + Change("ct2", "deletion", "<text:p>gone</text:p>")
            + "</text:tracked-changes><text:p>Was <text:change-start text:change-id=\"ct1\"/>new<text:change-end text:change-id=\"ct1\"/> and <text:change text:change-id=\"ct2\"/>there.</text:p>",
        ["picture"] = $"<text:p>{Frame("<draw:image><office:binary-data>" + Picture + "</office:binary-data></draw:image>")}</text:p>",
        ["equation"] = $"<text:p>{Frame("<draw:object><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>=</mo><mfrac><mi>b</mi><mi>c</mi></mfrac></mrow></math></draw:object>")}</text:p>",
        ["chart"] = $"<text:p>{Frame("<draw:object>" + Chart + "</draw:object>")}</text:p>",
        ["right to left"] = "<text:p text:style-name=\"RightToLeft\">مرحبا بالعالم</text:p><text:p text:style-name=\"RightToLeft\">שלום 123 עולם</text:p>",
        ["scripts and emoji"] = "<text:p>漢字 かな 한국어 ไทย हिन्दी \U0001F4F7 𝒳 é\u0301</text:p>",
        ["columns"] = "<text:section text:name=\"S\" text:style-name=\"Columns\"><text:p>left</text:p><text:p>right</text:p></text:section>",
        ["fields"] = "<text:p>Page <text:page-number text:select-page=\"current\">1</text:page-number> of <text:page-count>1</text:page-count>, <text:date>27/03/2026</text:date>, <text:title>T</text:title>, "
            + "<text:sequence text:name=\"Figure\" text:formula=\"ooow:Figure+1\">1</text:sequence></text:p>",
        ["links"] = "<text:p><text:bookmark-start text:name=\"here\"/>Here<text:bookmark-end text:name=\"here\"/> <text:a xlink:type=\"simple\" xlink:href=\"https://example.org/?a=b&amp;c=d\">web</text:a> "
            + "<text:a xlink:type=\"simple\" xlink:href=\"#here\">there</text:a> <text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"here\">Here</text:bookmark-ref></text:p>",
        ["contents"] = "<text:h text:outline-level=\"1\">Chapter</text:h><text:table-of-content text:name=\"C\"><text:table-of-content-source text:outline-level=\"3\"/>"
            + "<text:index-body><text:p>Chapter<text:tab/>1</text:p></text:index-body></text:table-of-content>",
        ["text box"] = $"<text:p>{Frame("<draw:text-box><text:p>Boxed</text:p>" + Table("B", Row) + "</draw:text-box>")}</text:p>",
        ["page break and landscape"] = "<text:p>before</text:p><text:p text:style-name=\"Landscape\">after</text:p>",
        ["shapes"] = "<text:p><draw:rect text:anchor-type=\"as-char\" svg:width=\"2cm\" svg:height=\"1cm\"><text:p>in a shape</text:p></draw:rect>"
            + "<draw:line text:anchor-type=\"as-char\" svg:x1=\"0cm\" svg:y1=\"0cm\" svg:x2=\"2cm\" svg:y2=\"1cm\"/></text:p>",
        ["spaces and breaks"] = "<text:p>a<text:tab/>b<text:line-break/>c<text:s text:c=\"5\"/>d\u00a0e\u2011f\u00adg { h } { { i } }</text:p><text:p/>",
        ["numbers of lines and hidden text"] = "<text:p><text:span text:style-name=\"Hidden\">hidden</text:span> seen <text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>",
    };

    private const string Chart = "<office:document xmlns:chart=\"urn:oasis:names:tc:opendocument:xmlns:chart:1.0\" office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.chart\"><office:body><office:chart>"
        + "<chart:chart chart:class=\"chart:bar\" svg:width=\"8cm\" svg:height=\"5cm\"><chart:plot-area><chart:axis chart:dimension=\"x\"/><chart:axis chart:dimension=\"y\"/>"
        + "<chart:series chart:values-cell-range-address=\"local-table.B2:.B3\"/></chart:plot-area><table:table table:name=\"local-table\"><table:table-rows>"
        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>n</text:p></table:table-cell></table:table-row>"
        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>"
        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>y</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell></table:table-row>"
        + "</table:table-rows></table:table></chart:chart></office:chart></office:body></office:document>";

    private static string Table(string name, string rows) => $"<table:table table:name=\"{name}\"><table:table-column table:number-columns-repeated=\"2\"/>{rows}</table:table>";

    private static string Frame(string content) => $"<draw:frame text:anchor-type=\"as-char\" svg:width=\"6cm\" svg:height=\"4cm\">{content}</draw:frame>";

    private static string Change(string id, string kind, string content) =>
        $"<text:changed-region xml:id=\"{id}\" text:id=\"{id}\"><text:{kind}><office:change-info><dc:creator>A</dc:creator><dc:date>2026-03-27T10:00:00</dc:date></office:change-info>{content}</text:{kind}></text:changed-region>";
}
