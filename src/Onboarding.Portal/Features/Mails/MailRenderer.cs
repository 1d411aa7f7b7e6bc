using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Writes the blocks of a mail as text and as HTML: no images, no styles, nothing that is fetched when the mail is opened.</summary>
internal static class MailRenderer
{
    private const string Dash = "–";

    public static string Text(IEnumerable<MailBlock> blocks, Texts texts)
    {
        var written = blocks.Select(block => block switch
        {
            MailBlock.Paragraph paragraph => paragraph.Text,
            MailBlock.Heading heading => heading.Text,
            MailBlock.Items items => string.Join('\n', items.Lines.Select(line => $"{Dash} {line}")),
            MailBlock.Link link => texts.With(K.Mails_LinkLine, ("text", link.Text), ("url", link.Target.AbsoluteUri)),
            _ => throw new UnreachableException(),
        });
        return string.Join("\n\n", written) + "\n";
    }

    public static string Html(IEnumerable<MailBlock> blocks, string subject, Texts texts, HtmlEncoder encoder)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(Cultures.Code(texts.Language)).Append("\">\n<head><meta charset=\"utf-8\"><title>")
            .Append(encoder.Encode(subject)).Append("</title></head>\n<body>\n");
        foreach (var block in blocks)
        {
            html.Append(block switch
            {
                MailBlock.Paragraph paragraph => $"<p>{encoder.Encode(paragraph.Text)}</p>",
                MailBlock.Heading heading => $"<h2>{encoder.Encode(heading.Text)}</h2>",
                MailBlock.Items items => $"<ul>\n{string.Concat(items.Lines.Select(line => $"<li>{encoder.Encode(line)}</li>\n"))}</ul>",
                MailBlock.Link link => $"<p><a href=\"{encoder.Encode(link.Target.AbsoluteUri)}\">{encoder.Encode(link.Text)}</a></p>",
                _ => throw new UnreachableException(),
            }).Append('\n');
        }

        return html.Append("</body>\n</html>\n").ToString();
    }
}
