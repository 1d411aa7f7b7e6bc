using System.Buffers;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Guard;
using Onboarding.Docx.Media;

namespace Onboarding.Docx.Content;

/// <summary>
/// The functions whose result is not text but content. As everywhere, null goes through them so that the place where it is printed reports it,
/// and text goes through where a picture was expected, as a row of dots does everywhere, so that a blank form can be made.
/// </summary>
internal static class ContentFunctions
{
    private const double DefaultQrSide = 25;
    private const int LongestAddress = 2_000;

    // RFC 3986, section 2.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>A picture: <c>photo | image 80 60</c>, sides of its box in millimetres.</summary>
    public static object? Image(FunctionCall call) => call.Value switch
    {
        DocxImage image => new PictureContent(image, PictureBox.FromMillimetres(call.Arguments.ElementAtOrDefault(1), call.Arguments.ElementAtOrDefault(2))),
        null or string => call.Value,
        _ => throw new FunctionException("only a picture can be shown as one"),
    };

    /// <summary>A square code that a telephone reads: <c>url | qr 25</c>, side in millimetres with its white border.</summary>
    public static object? Qr(FunctionCall call)
    {
        if (call.Value is null)
        {
            return null;
        }

        var text = call.Format.Print(call.Value);
        if (IsToBeFilledIn(text))
        {
            return text;
        }

        if (string.IsNullOrEmpty(text))
        {
            throw new FunctionException("only a text or a number can become a QR code");
        }

        var side = call.Arguments.ElementAtOrDefault(1) ?? DefaultQrSide;
        return new PictureContent(QrPicture.Make(text), PictureBox.FromMillimetres(side, side));
    }

    /// <summary>A link: <c>url | link name</c>; without the second argument the address itself is read.</summary>
    public static object? Link(FunctionCall call)
    {
        if (call.Value is null)
        {
            return null;
        }

        var address = (call.Value as string)?.Trim() ?? throw new FunctionException("only a text can be the address of a link");
        if (IsToBeFilledIn(address))
        {
            return address;
        }

        if (!IsAddress(address))
        {
            throw new FunctionException("a link leads to an address that begins with http://, https:// or mailto:");
        }

        var text = call.Arguments.ElementAtOrDefault(1) is { } shown
            ? call.Format.Print(shown) ?? throw new FunctionException("what is read in a link must be one value")
            : address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
        return new LinkContent(address, text.Length == 0 ? address : text);
    }

    /// <summary>Text with Markdown in it.</summary>
    public static object? Markdown(FunctionCall call) => call.Value is null ? null
        : new MarkdownContent(call.Format.Print(call.Value) ?? throw new FunctionException("only a text can hold Markdown"));

    /// <summary>The shade of the table cell in which the tag stands: six hexadecimal digits, or one of the names in <see cref="Colours"/>.</summary>
    public static object? Shade(FunctionCall call) => call.Value is null ? null
        : call.Value is string { Length: 0 } ? ""
        : new ShadeContent(Colours.Find(call.Value as string) ?? throw new FunctionException(Colours.Expected));

    /// <summary>An address as a relationship holds it: what has no place in a URI is encoded, the rest stays as it was given.</summary>
    public static string Encode(string address) => address.AsSpan().ContainsAnyExcept(Plain) ? new Uri(address).AbsoluteUri : address;

    /// <summary>The dots of a blank form.</summary>
    public static bool IsToBeFilledIn(string? text) => text?.Length > 0 && text.All(letter => letter is '…' or '.' or '_');

    /// <summary>Whether Word may offer the address to be followed: only these schemes, and only what is an address by the rules.</summary>
    public static bool IsAddress(string address) =>
        address.Length is > 0 and <= LongestAddress && address[0] != '#' && RelationshipRules.IsHarmlessLink(address)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeMailto || uri.Host.Length > 0)
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter));
}
