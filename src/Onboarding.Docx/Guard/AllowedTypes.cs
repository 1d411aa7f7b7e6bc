namespace Onboarding.Docx.Guard;

/// <summary>
/// The content types that a Word document or Excel workbook may hold (ECMA-376 part 1, sections 11.3, 12.3, 14.2 and 15.2, and Microsoft's additions).
/// What is not listed is refused: macros, ActiveX, OLE objects, links to other workbooks, scripts in images.
/// </summary>
internal static class AllowedTypes
{
    public const string Workbook = Office + "spreadsheetml.sheet";
    public const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Word = Office + "wordprocessingml.";
    private const string Excel = Office + "spreadsheetml.";
    private const string Microsoft = "application/vnd.ms-";

    private static readonly string[] Common =
    [
        Relationships, "application/xml", "text/xml",
        "application/vnd.openxmlformats-package.core-properties+xml", Office + "extended-properties+xml", Office + "custom-properties+xml",
        Office + "customXmlProperties+xml", Office + "theme+xml", Office + "themeOverride+xml", Office + "drawing+xml", Office + "vmlDrawing",
        Office + "drawingml.chart+xml", Office + "drawingml.chartshapes+xml", Microsoft + "office.chartstyle+xml", Microsoft + "office.chartcolorstyle+xml",
        Microsoft + "office.chartex+xml", Office + "drawingml.diagramData+xml", Office + "drawingml.diagramLayout+xml", Office + "drawingml.diagramColors+xml",
        Office + "drawingml.diagramStyle+xml", Microsoft + "office.drawingml.diagramDrawing+xml", Microsoft + "office.classificationlabels+xml",
        "image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp", "image/tiff", "image/x-emf", "image/emf", "image/x-wmf", "image/wmf",
        "application/vnd.openxmlformats-package.digital-signature-origin", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
    ];

    private static readonly HashSet<string> ForWord = new(
        [
            .. Common, Workbook, Office + "obfuscatedFont", "application/x-fontdata",
            .. new[]
            {
                "document.main", "document.glossary", "styles", "settings", "webSettings", "fontTable", "numbering", "header", "footer", "footnotes",
                "endnotes", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
            }.Select(name => Word + name + "+xml"),
            Word + "printerSettings", Microsoft + "word.stylesWithEffects+xml", Microsoft + "word.documenttasks+xml",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> ForExcel = new(
        [
            .. Common,
            .. new[]
            {
                "sheet.main", "worksheet", "chartsheet", "sharedStrings", "styles", "calcChain", "table", "comments", "pivotTable",
                "pivotCacheDefinition", "pivotCacheRecords", "sheetMetadata", "tableSingleCells", "revisionHeaders", "revisionLog", "userNames",
            }.Select(name => Excel + name + "+xml"),
            Excel + "printerSettings", Microsoft + "excel.threadedcomments+xml", Microsoft + "excel.person+xml", Microsoft + "excel.slicer+xml",
            Microsoft + "excel.slicerCache+xml", Microsoft + "excel.rdrichvalue+xml", Microsoft + "excel.rdrichvaluestructure+xml",
            Microsoft + "excel.rdrichvaluetypes+xml",
        ],
        StringComparer.Ordinal);

    public static string Main(OoxmlKind kind) => kind switch
    {
        OoxmlKind.Docx => Word + "document.main+xml",
        OoxmlKind.Xlsx => Excel + "sheet.main+xml",
    };

    public static bool Contains(OoxmlKind kind, string type) => kind switch
    {
        OoxmlKind.Docx => ForWord.Contains(type),
        OoxmlKind.Xlsx => ForExcel.Contains(type),
    };

    /// <summary>Types that are read as XML.</summary>
    public static bool IsXml(string type) =>
        type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal)
        || type == Office + "vmlDrawing";

    /// <summary>XML that Office itself does not interpret: data of other programs, with element names of their own. The place counts as well as the type.</summary>
    public static bool IsForeignXml(string part, string type) =>
        type.EndsWith("/xml", StringComparison.Ordinal) && part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase);
}
