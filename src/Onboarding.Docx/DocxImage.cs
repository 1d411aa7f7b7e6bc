using Onboarding.Docx.Media;

namespace Onboarding.Docx;

/// <summary>
/// A picture for a document: PNG or JPEG, told apart by its content. As a value of a model it is printed with <c>{{ photo | image }}</c>, or takes the
/// place of a picture of the template whose alternative text is <c>{{ photo }}</c>. Never changes; may be shared between models and threads.
/// In JSON it is written <c>{ "$image": "base64", "alt": "what it shows" }</c>.
/// </summary>
public sealed class DocxImage
{
    private readonly byte[] _content;
    private PictureHeader? _header;

    /// <param name="content">The file as it is; it is copied.</param>
    /// <param name="alternativeText">What the picture shows, for readers who do not see it; empty for a picture that says nothing.</param>
    /// <remarks>The content is looked at when the picture is printed: what is neither PNG nor JPEG, or is damaged, is a problem of the rendering with its place.</remarks>
    public DocxImage(ReadOnlySpan<byte> content, string alternativeText = "")
        : this(content.ToArray(), alternativeText)
    {
    }

    internal DocxImage(byte[] content, string alternativeText)
    {
        ArgumentNullException.ThrowIfNull(alternativeText);
        _content = content;
        AlternativeText = alternativeText;
    }

    /// <summary>What the picture shows, in words.</summary>
    public string AlternativeText { get; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Content => _content;

    /// <summary>Size, density and orientation, read once.</summary>
    /// <exception cref="Expressions.FunctionException">The content is not a picture that can be shown.</exception>
    internal PictureHeader Header => _header ??= PictureHeader.Read(_content);
}
