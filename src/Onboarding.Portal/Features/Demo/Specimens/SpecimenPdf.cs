using System.Globalization;
using System.Text;

namespace Onboarding.Portal.Features.Demo.Specimens;

/// <summary>Writes a PDF of one A4 page with a title and lines of text. Source: ISO 32000-2, clauses 7.5 (file structure) and 9.6 (simple fonts).</summary>
public static class SpecimenPdf
{
    public static byte[] Write(string title, IEnumerable<string> lines)
    {
        var content = Content(title, lines);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            Font("Helvetica-Bold"),
            Font("Helvetica"),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents 6 0 R >>",
            Invariant($"<< /Length {content.Length} >>\nstream\n{content}endstream"),
        ];

        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (body, number) in objects.Select((body, index) => (body, index + 1)))
        {
            offsets.Add(file.Length);
            file.Append(Invariant($"{number} 0 obj\n{body}\nendobj\n"));
        }

        var table = file.Length;
        file.Append(Invariant($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => file.Append(Invariant($"{offset:0000000000} 00000 n \n")));
        file.Append(Invariant($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));

        // every sign is one byte, so that lengths in the text are offsets in the file
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Font(string name) => $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";

    private static string Content(string title, IEnumerable<string> lines)
    {
        var text = new StringBuilder("BT\n/F1 20 Tf\n56 760 Td\n").Append(Show(title)).Append("/F2 11 Tf\n0 -14 Td\n");
        foreach (var line in lines)
        {
            text.Append("0 -18 Td\n").Append(Show(line));
        }

        return text.Append("ET\n").ToString();
    }

    private static string Show(string text) => $"({string.Concat(text.Select(Escape))}) Tj\n";

    /// <summary>A sign in WinAnsi, which is Latin-1 but for a few signs of typography.</summary>
    private static string Escape(char sign) => sign switch
    {
        '(' or ')' or '\\' => $"\\{sign}",
        '’' => "\\222",
        '‘' => "\\221",
        '–' => "\\226",
        '\u202F' => "\u00A0",
        > '\u00FF' => "?",
        _ => sign.ToString(),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
