using System.Buffers;

namespace Onboarding.Docx.Rendering;

/// <summary>What a line break and a tab look like inside a <c>w:t</c>, in the prefix that the part uses.</summary>
internal sealed record TextBreaks(byte[] Line, byte[] Tab);

/// <summary>Writes a value as text of a run: escaped, line breaks and tabs as Word's own elements, characters that XML cannot hold left out.</summary>
internal static class XmlText
{
    // Everything outside the Char production of XML 1.0 (section 2.2) and what has a meaning of its own in XML or in Word.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '&', '<', '>', '"', '\u2028', '\u2029', '\ufffe', '\uffff']);

    private static readonly TextBreaks Spaces = new([(byte)' '], [(byte)' ']);

    /// <summary>Writes a value inside quotes, where line breaks and tabs would be read as spaces anyway.</summary>
    public static void WriteAttribute(PartSink sink, ReadOnlySpan<char> text) => Write(sink, text, Spaces);

    public static void Write(PartSink sink, ReadOnlySpan<char> text, TextBreaks breaks)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0)
            {
                sink.Write(text);
                return;
            }

            sink.Write(text[..special]);
            var isPair = text[special] == '\r' && special + 1 < text.Length && text[special + 1] == '\n';
            sink.Write(Replacement(text[special], breaks));
            text = text[(special + (isPair ? 2 : 1))..];
        }
    }

    private static ReadOnlySpan<byte> Replacement(char special, TextBreaks breaks) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\n' or '\r' or '\v' or '\u2028' or '\u2029' => breaks.Line,
        '\t' => breaks.Tab,
        _ => [],
    };
}
