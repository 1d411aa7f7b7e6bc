using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Net.Http.Headers;
using Onboarding.Portal.Platform.Uploads;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Platform.Uploads;

[Trait("Area", "Registration")]
public class FileNamesTests
{
    public static TheoryData<string?, string> Names => new()
    {
        // Ordinary names stay as they are
        { "rapport.pdf", "rapport.pdf" },
        { "Plan de pose – N9.PDF", "Plan de pose – N9.PDF" },
        { "Fiche (v2) & annexe.docx", "Fiche (v2) & annexe.docx" },
        { "geïntegreerde politie.xlsx", "geïntegreerde politie.xlsx" },
        { "план.pdf", "план.pdf" },
        { "計画.pdf", "計画.pdf" },
        { "photo 😀.png", "photo 😀.png" },
        { "v1.2.3.pdf", "v1.2.3.pdf" },
        { "plan", "plan" },

        // Paths
        { "../../etc/passwd", "passwd" },
        { "..\\..\\windows\\win.ini", "win.ini" },
        { "C:\\fakepath\\photo.jpg", "photo.jpg" },
        { "/etc/cron.d/x.pdf", "x.pdf" },
        { "\\\\server\\share\\a.pdf", "a.pdf" },
        { "a/b\\c.pdf", "c.pdf" },
        { "..", "document" },
        { ".", "document" },
        { "../", "document" },
        { "a.pdf/", "document" },
        { "%2e%2e%2fa.pdf", "%2e%2e%2fa.pdf" },
        { "C:a.pdf", "C_a.pdf" },
        { "a.pdf::$DATA", "a.pdf__$DATA" },
        { "a.pdf:evil.exe", "a.pdf_evil.exe" },

        // Nothing left
        { null, "document" },
        { "", "document" },
        { "   ", "document" },
        { "...", "document" },
        { "---", "document" },
        { ".pdf", "document.pdf" },
        { "..pdf", "document.pdf" },
        { "-.pdf", "document.pdf" },
        { "\u200B.pdf", "document.pdf" },

        // Hidden, options, ends
        { ".htaccess", "document.htaccess" },
        { "-rf.pdf", "rf.pdf" },
        { "--help", "help" },
        { " . - a.pdf", "a.pdf" },
        { "a.pdf.", "a.pdf" },
        { "a.pdf. . ", "a.pdf" },
        { "a .pdf", "a.pdf" },
        { "a...pdf", "a.pdf" },
        { "a   b\u00A0c.pdf", "a b c.pdf" },

        // Controls and characters that nobody sees
        { "a\0.pdf", "a.pdf" },
        { "a.pdf\0.exe", "a.pdf.exe" },
        { "a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf" },
        { "a\tb.pdf", "ab.pdf" },
        { "a\u007F\u0085.pdf", "a.pdf" },
        { "facture\u202Efdp.exe", "facturefdp.exe" },
        { "a\u2066b\u2069.pdf", "ab.pdf" },
        { "a\u200B\u200C\u200D\u2060\uFEFF.pdf", "a.pdf" },
        { "a\u00AD.pdf", "a.pdf" },
        { "a\uFE0F\u034F\u3164.pdf", "a.pdf" },
        { "a\U000E0041.pdf", "a.pdf" },
        { "a\u2028\u2029.pdf", "a.pdf" },
        { "a\uD800.pdf", "a.pdf" },
        { "a\uE000\uFFFE\uFFFD.pdf", "a.pdf" },

        // Twins, devices, signs that Windows refuses
        { "e\u0301te\u0301.pdf", "été.pdf" },
        { "\u212Bngstrom.pdf", "Ångstrom.pdf" },
        { "CON", "_CON" },
        { "con.pdf", "_con.pdf" },
        { "NUL .tar.pdf", "_NUL.tar.pdf" },
        { "com1.docx", "_com1.docx" },
        { "LPT¹.pdf", "_LPT¹.pdf" },
        { "CONIN$", "_CONIN$" },
        { "console.pdf", "console.pdf" },
        { "COM10.pdf", "COM10.pdf" },
        { "a<b>|?*\".pdf", "a_b_____.pdf" },

        // Length
        { new string('a', 300) + ".pdf", new string('a', 146) + ".pdf" },
        { new string('a', 300), new string('a', 150) },
        { string.Concat(Enumerable.Repeat("😀", 100)) + ".pdf", string.Concat(Enumerable.Repeat("😀", 73)) + ".pdf" },
        { new string('a', 145) + " b.pdf", new string('a', 145) + ".pdf" },
        { "a." + new string('b', 300), "a." + new string('b', 148) },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Clean_HostileName_BecomesHarmless(string? name, string expected)
    {
        var clean = FileNames.Clean(name);

        Assert.Equal(expected, clean);
        Assert.True(IsHarmless(clean));
        Assert.True(SurvivesAsHeader(clean));
    }

    [Fact]
    public void Clean_Twice_ChangesNothingMore() => Properties.Hold(Texts, name => FileNames.Clean(FileNames.Clean(name)) == FileNames.Clean(name));

    [Fact]
    public void Clean_AnyText_IsHarmless() => Properties.Hold(Texts, name => IsHarmless(FileNames.Clean(name)));

    private static Gen<string> Texts => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""),
        Gen.ListOf(Gen.Elements(
            "a", ".", "..", "-", " ", "/", "\\", ":", "CON", "nul", "COM1", ".pdf", ".exe", "é", "e", "\u0301", "\u200B", "\u202E", "\0", "\uD83D", "\uDE00",
            "😀", "\u00A0", "\u2028", "\uFE0F", "_", "*", "\u1100", "\u1161", new string('x', 60), new string('y', 147))).Select(string.Concat));

    private static bool IsHarmless(string name) =>
        name.Length is > 0 and <= UploadLimits.MaxFileNameLength
        && name.IsNormalized(NormalizationForm.FormC)
        && name[0] is not ('.' or '-' or ' ')
        && name[^1] is not ('.' or ' ')
        && name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0
        && !name.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Control or UnicodeCategory.Format);

    private static bool SurvivesAsHeader(string name)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(name);
        return ContentDispositionHeaderValue.TryParse(header.ToString(), out var parsed) && parsed.FileNameStar == name;
    }
}
