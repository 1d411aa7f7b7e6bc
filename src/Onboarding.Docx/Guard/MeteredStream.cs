using Onboarding.Docx.Zip;

namespace Onboarding.Docx.Guard;

/// <summary>Ends the reading of XML when a single token (a tag with its attributes, a text that is asked for) takes too many bytes to hold in memory.</summary>
internal sealed class MeteredStream(Stream source) : ForwardStream
{
    private const int LongestToken = 4 << 20;
    private int _sinceToken;

    public void NextToken() => _sinceToken = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        _sinceToken += read;
        return _sinceToken <= LongestToken
            ? read
            : throw new ZipFormatException("xml.token", $"one element or text takes more than {LongestToken} bytes");
    }
}
