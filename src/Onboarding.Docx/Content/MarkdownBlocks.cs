using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Content;

/// <summary>
/// Writes the blocks of Markdown as paragraphs and tables. A paragraph comes last, because a table cell must end with one; and one stands between tables,
/// which Word would otherwise show as a single one.
/// </summary>
/// <param name="run">The rendering.</param>
/// <param name="styles">What the blocks look like.</param>
/// <param name="followsTable">Whether the template has a table just before.</param>
internal sealed class MarkdownBlocks(RenderRun run, MarkdownStyles styles, bool followsTable)
{
    private const int Deepest = 16;
    private bool _endsWithParagraph;
    private bool _endsWithTable = followsTable;

    /// <exception cref="FunctionException">Blocks stand too deep inside one another.</exception>
    public void Write(MarkdownDocument document)
    {
        WriteAll(document, block => Ordinary(block, styles.Plain), 0);
        if (!_endsWithParagraph)
        {
            Empty();
        }
    }

    /// <summary>One ordinary paragraph, for a fallback.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Begin(styles.Plain);
        RunXml.Text(run.Sink, styles.Text[Emphasis.None], text);
        End();
    }

    private void WriteAll(ContainerBlock container, Action<LeafBlock> leaf, int depth)
    {
        if (depth > Deepest)
        {
            throw new FunctionException($"the Markdown has more than {Deepest} blocks inside one another");
        }

        foreach (var block in container)
        {
            run.Budget.Step(1);
            switch (block)
            {
                case HeadingBlock heading:
                    Heading(heading);
                    break;
                case ListBlock list:
                    List(list, depth);
                    break;
                case Table table:
                    Table(table);
                    break;
                case QuoteBlock quote:
                    WriteAll(quote, inner => Ordinary(inner, styles.Quote), depth + 1);
                    break;
                case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock:
                    break;
                case LeafBlock text:
                    leaf(text);
                    break;
                case ContainerBlock other:
                    WriteAll(other, leaf, depth + 1);
                    break;
            }
        }
    }

    private void Heading(HeadingBlock heading)
    {
        Begin(styles.Heading(heading.Level));
        new MarkdownInlines(run, styles.HeadingText, inLink: false).Write(heading, styles.HasHeadings ? Emphasis.None : Emphasis.Bold);
        End();
    }

    private void List(ListBlock list, int depth)
    {
        var level = ListLevel(list);
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var sign = list.IsOrdered ? number.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter + "\t" : styles.HasBullets ? "" : "•\t";
            var isFirst = true;
            WriteAll(
                item,
                block =>
                {
                    Begin(!isFirst ? styles.Continued(level, list.IsOrdered) : list.IsOrdered ? styles.Number(level) : styles.Bullet(level));
                    if (isFirst && sign.Length > 0)
                    {
                        RunXml.Text(run.Sink, styles.Text[Emphasis.None], sign);
                    }

                    new MarkdownInlines(run, styles.Text, inLink: false).Write(block, Emphasis.None);
                    End();
                    isFirst = false;
                },
                depth + 1);
            number++;
        }
    }

    private void Table(Table table)
    {
        if (_endsWithTable)
        {
            Empty();
        }

        new MarkdownTable(run, styles).Write(table);
        (_endsWithTable, _endsWithParagraph) = (true, false);
    }

    private static int ListLevel(ListBlock list)
    {
        var level = 0;
        for (var parent = list.Parent; parent is not null; parent = parent.Parent)
        {
            level += parent is ListBlock ? 1 : 0;
        }

        return level;
    }

    private void Ordinary(LeafBlock block, byte[] properties)
    {
        Begin(block is CodeBlock ? styles.Code : properties);
        new MarkdownInlines(run, styles.Text, inLink: false).Write(block, Emphasis.None);
        End();
    }

    private void Begin(byte[] properties)
    {
        run.Sink.Write("<w:p>"u8);
        run.Sink.Write(properties);
        (_endsWithTable, _endsWithParagraph) = (false, true);
    }

    private void Empty()
    {
        Begin(styles.Plain);
        End();
    }

    private void End() => run.Sink.Write("</w:p>"u8);
}
