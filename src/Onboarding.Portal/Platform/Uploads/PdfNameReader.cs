using System.Text;

namespace Onboarding.Portal.Platform.Uploads;

/// <summary>Yields the names (<c>/Like#20this</c>) in the bytes of a PDF, with their escapes resolved. Source: ISO 32000-2, 7.3.5.</summary>
internal sealed class PdfNameReader(ByteReader bytes)
{
    /// <summary>Longer than every name that is looked for; the rest of a name is not needed.</summary>
    private const int MaxNameLength = 32;

    private readonly StringBuilder _name = new(MaxNameLength);
    private int _current;

    /// <summary>Bytes read so far, the one after the name included.</summary>
    public long Position => bytes.Position;

    /// <param name="limit">Where to stop, in bytes.</param>
    /// <returns>The next name without its slash, or null at the end.</returns>
    public string? Next(long limit = long.MaxValue)
    {
        while (_current != '/')
        {
            if (_current == ByteReader.End || bytes.Position >= limit)
            {
                return null;
            }

            _current = bytes.Read();
        }

        _name.Clear();
        _current = bytes.Read();
        while (IsRegular(_current) && _name.Length < MaxNameLength)
        {
            var character = (char)_current;
            _current = bytes.Read();
            _name.Append(character == '#' ? Escaped() : character);
        }

        return _name.ToString();
    }

    private char Escaped()
    {
        var value = 0;
        for (var i = 0; i < 2 && _current != ByteReader.End && char.IsAsciiHexDigit((char)_current); i++)
        {
            value = (value * 16) + Convert.ToInt32(((char)_current).ToString(), 16);
            _current = bytes.Read();
        }

        return (char)value;
    }

    private static bool IsRegular(int b) => b > ' ' && b is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');
}
