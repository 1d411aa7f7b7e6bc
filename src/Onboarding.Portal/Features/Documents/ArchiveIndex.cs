using System.Xml.Linq;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Documents;

/// <summary>The page inside the archive that lists and links its files. XML writing escapes what people typed.</summary>
internal static class ArchiveIndex
{
    public static string Write(Dossier dossier, IReadOnlyList<ArchiveEntry> entries, Texts texts)
    {
        var title = $"{dossier.Reference} – {dossier.Name}";
        var page = new XElement(
            "html",
            new XAttribute("lang", texts.Culture.Name),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("title", title)),
            new XElement(
                "body",
                new XElement("h1", title),
                new XElement(
                    "table",
                    new XAttribute("border", "1"),
                    new XAttribute("cellpadding", "6"),
                    new XElement("thead", Row("th", texts[K.Documents_IndexFile], texts[K.Documents_IndexTitle], texts[K.Documents_IndexSubject], texts[K.Documents_IndexVersion], "SHA-256")),
                    new XElement("tbody", entries.Select(e => Row("td", Link(e), e.Title, e.Subject, e.Version, e.File.Sha256))))));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Row(string cell, params IEnumerable<object> values) => new("tr", values.Select(v => new XElement(cell, v)));

    private static XElement Link(ArchiveEntry entry) =>
        new("a", new XAttribute("href", string.Join('/', entry.Path.Split('/').Select(Uri.EscapeDataString))), entry.File.Name);
}
