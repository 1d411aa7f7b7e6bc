namespace Onboarding.Portal.Features.Mails;

/// <summary>What a mail is made of: few and plain parts, because both the text and the HTML are made from them.</summary>
public abstract record MailBlock
{
    public sealed record Paragraph(string Text) : MailBlock;

    public sealed record Heading(string Text) : MailBlock;

    public sealed record Items(IReadOnlyList<string> Lines) : MailBlock;

    /// <param name="Text">Says where it leads.</param>
    public sealed record Link(string Text, Uri Target) : MailBlock;
}
