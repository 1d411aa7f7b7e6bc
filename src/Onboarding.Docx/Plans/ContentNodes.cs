using Onboarding.Docx.Compile;
using Onboarding.Docx.Content;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>A step that shows a value as content. A value that cannot be shown so is noted with the place of the tag.</summary>
internal abstract class ValueNode(Tag tag) : PlanNode
{
    protected Tag Tag { get; } = tag;

    public sealed override void Run(RenderRun run)
    {
        if (run.Value(Tag) is not { } value)
        {
            return;
        }

        try
        {
            Write(run, value);
        }
        catch (FunctionException reason)
        {
            run.Refuse(Tag, reason);
        }
    }

    /// <exception cref="FunctionException">The value cannot be shown so.</exception>
    protected abstract void Write(RenderRun run, object value);
}

/// <summary>Content among the runs of a paragraph: it brings runs of its own, formatted as its tag.</summary>
internal sealed class InlineNode(Tag tag, RunFormats formats, bool inLink) : ValueNode(tag)
{
    protected override void Write(RenderRun run, object value)
    {
        switch (value)
        {
            case PictureContent picture:
                RunXml.Picture(run, formats[Emphasis.None], picture);
                break;
            case LinkContent link:
                RunXml.BeginLink(run, link.Address);
                RunXml.Text(run.Sink, formats[Emphasis.Link], link.Text);
                RunXml.EndLink(run.Sink);
                break;
            case MarkdownContent markdown:
                MarkdownInlines.WriteAll(run, formats, MarkdownReader.Read(markdown.Text), inLink);
                break;
            default:
                RunXml.Text(run.Sink, formats[Emphasis.None], run.Text(Tag, value));
                break;
        }
    }
}

/// <summary>Markdown that has a paragraph to itself: it becomes paragraphs, headings, lists and tables in the styles of the template.</summary>
internal sealed class MarkdownNode(Tag tag, MarkdownStyles styles, bool followsTable) : ValueNode(tag)
{
    protected override void Write(RenderRun run, object value)
    {
        var blocks = new MarkdownBlocks(run, styles, followsTable);
        if (value is MarkdownContent markdown)
        {
            blocks.Write(MarkdownReader.Read(markdown.Text));
        }
        else
        {
            blocks.Write(run.Text(Tag, value));
        }

        run.LastBlock = LastBlock.Paragraph;
    }
}

/// <summary>The shade of a table cell; empty text keeps the cell's own.</summary>
internal sealed class ShadeNode(Tag tag, byte[] own) : ValueNode(tag)
{
    protected override void Write(RenderRun run, object value)
    {
        var colour = value switch
        {
            ShadeContent shade => shade.Colour,
            string { Length: 0 } => null,
            _ => Colours.Find(value as string) ?? throw new FunctionException(Colours.Expected),
        };
        run.Sink.Write(colour is null ? own : System.Text.Encoding.ASCII.GetBytes($"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{colour}\"/>"));
    }
}
