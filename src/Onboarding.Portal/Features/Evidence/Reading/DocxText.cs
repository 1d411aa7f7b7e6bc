using System.IO.Compression;
using System.Text;
using System.Xml;
using Onboarding.Domain.Evidence;

namespace Onboarding.Portal.Features.Evidence.Reading;

/// <summary>The beginning of the text of a DOCX: one line for each paragraph of its body.</summary>
internal static class DocxText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    /// <summary>The guard has looked at its size and structure already.</summary>
    /// <exception cref="XmlException">A part is malformed.</exception>
    public static FileFacts Read(Stream docx)
    {
        using var package = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        return new(package.GetEntry("word/document.xml") is { } body ? TextOf(body) : null, package.GetEntry("docProps/app.xml") is { } app ? PagesOf(app) : null, null);
    }

    private static string? TextOf(ZipArchiveEntry body)
    {
        using var xml = Open(body);
        var text = new StringBuilder();
        var isText = false;
        while (text.Length < FileReading.TextMaxLength && xml.Read())
        {
            switch (xml.NodeType, xml.NamespaceURI == Word ? xml.LocalName : null)
            {
                case (XmlNodeType.Element or XmlNodeType.EndElement, "t"):
                    isText = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA, _) when isText:
                    text.Append(xml.Value);
                    break;
                case (XmlNodeType.Element, "tab" or "br"):
                    text.Append(' ');
                    break;
                case (XmlNodeType.EndElement, "p"):
                    text.Append('\n');
                    break;
            }
        }

        return KeptText.Of(text);
    }

    /// <summary>As the program that saved it last has counted.</summary>
    private static int? PagesOf(ZipArchiveEntry app)
    {
        using var xml = Open(app);
        return xml.ReadToFollowing("Pages", Properties) && int.TryParse(xml.ReadElementContentAsString(), out var pages) && pages > 0 ? pages : null;
    }

    private static XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(part.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
