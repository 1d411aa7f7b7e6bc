using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Guard;

/// <summary>Ends the reading of XML when a single token takes too many bytes: the reader holds a whole tag in memory, and compares its attributes with one another.</summary>
internal sealed class MeteredStream(Stream source) : ForwardStream
{
    private const int LongestToken = 1 << 20;
    private int _sinceToken;

    public void NextToken() => _sinceToken = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _sinceToken += read;
        return _sinceToken <= LongestToken
            ? read
            : throw new ZipFormatException("xml.token", $"one tag takes more than {LongestToken} bytes");
    }
}
