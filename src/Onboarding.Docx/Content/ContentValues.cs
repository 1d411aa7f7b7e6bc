using Onboarding.Docx.Media;

namespace Onboarding.Docx.Content;

/// <summary>A picture to be shown, and the room for it.</summary>
internal sealed record PictureContent(DocxImage Image, PictureBox Box);

/// <summary>A link: an address that may be followed, and what is read.</summary>
internal sealed record LinkContent(string Address, string Text);

/// <summary>Text with Markdown in it.</summary>
internal sealed record MarkdownContent(string Text);

/// <summary>The shade of a table cell, as six hexadecimal digits.</summary>
internal sealed record ShadeContent(string Colour);
