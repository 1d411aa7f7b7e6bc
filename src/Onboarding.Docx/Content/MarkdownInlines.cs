using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Content;

/// <summary>Writes what stands inside a paragraph of Markdown as runs and links.</summary>
internal sealed class MarkdownInlines(RenderRun run, RunFormats formats, bool inLink)
{
    private const int Deepest = 200;
    private bool _inLink = inLink;
    private int _depth;

    /// <summary>The whole document as part of a sentence: blocks are kept apart by line breaks, whatever they are.</summary>
    public static void WriteAll(RenderRun run, RunFormats formats, MarkdownDocument document, bool inLink)
    {
        var writer = new MarkdownInlines(run, formats, inLink);
        var isFirst = true;
        foreach (var leaf in document.Descendants<LeafBlock>().Where(leaf => leaf is not (ThematicBreakBlock or LinkReferenceDefinition)))
        {
            if (!isFirst)
            {
                RunXml.Break(run.Sink);
            }

            writer.Write(leaf, Emphasis.None);
            isFirst = false;
        }
    }

    /// <summary>The text of one block.</summary>
    public void Write(LeafBlock block, Emphasis emphasis)
    {
        if (block.Inline is { } inlines)
        {
            Write(inlines, emphasis);
        }
        else
        {
            Text(block.Lines.ToString(), emphasis | Emphasis.Code);
        }
    }

    /// <exception cref="FunctionException">Formats stand too deep inside one another; what the library leaves of a table that is none is deep too.</exception>
    private void Write(ContainerInline inlines, Emphasis emphasis)
    {
        if (++_depth > Deepest)
        {
            throw new FunctionException($"the Markdown has more than {Deepest} formats, or bars of a table that is none, inside one another");
        }

        foreach (var inline in inlines)
        {
            run.Budget.Step(1);
            switch (inline)
            {
                case LiteralInline literal:
                    Text(literal.Content.ToString(), emphasis);
                    break;
                case CodeInline code:
                    Text(code.Content, emphasis | Emphasis.Code);
                    break;
                case HtmlEntityInline entity:
                    Text(entity.Transcoded.ToString(), emphasis);
                    break;
                case LineBreakInline { IsHard: true }:
                    RunXml.Break(run.Sink);
                    break;
                case LineBreakInline:
                    Text(" ", emphasis);
                    break;
                case AutolinkInline auto:
                    Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, emphasis, inside => Text(auto.Url, inside));
                    break;
                case LinkInline { IsImage: false } link:
                    Link(link.Url ?? "", emphasis, inside => Write(link, inside));
                    break;
                case EmphasisInline strong:
                    Write(strong, emphasis | (strong.DelimiterCount == 2 ? Emphasis.Bold : Emphasis.Italic));
                    break;
                case DelimiterInline sign:
                    Text(sign.ToLiteral(), emphasis);
                    Write(sign, emphasis);
                    break;
                case ContainerInline container:
                    Write(container, emphasis); // a picture, which is not fetched, leaves its alternative text
                    break;
            }
        }

        _depth--;
    }

    /// <summary>An address that may not be followed leaves its text.</summary>
    private void Link(string address, Emphasis emphasis, Action<Emphasis> write)
    {
        if (_inLink || !ContentFunctions.IsAddress(address))
        {
            write(emphasis);
            return;
        }

        _inLink = true;
        RunXml.BeginLink(run, address);
        write(emphasis | Emphasis.Link);
        RunXml.EndLink(run.Sink);
        _inLink = false;
    }

    private void Text(string text, Emphasis emphasis) => RunXml.Text(run.Sink, formats[emphasis], text);
}
