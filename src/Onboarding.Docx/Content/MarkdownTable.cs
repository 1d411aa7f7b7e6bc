using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Onboarding.Docx.Expressions;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Content;

/// <summary>Writes a table of Markdown as a table of Word, as wide as the text, with columns of equal width.</summary>
internal sealed class MarkdownTable(RenderRun run, MarkdownStyles styles)
{
    private const int MostColumns = 63; // of Word
    private const int Width = 9_000; // twentieths of a point; Word goes by the share of each cell
    private const int Whole = 5_000; // fiftieths of a per cent

    /// <exception cref="FunctionException">The table has more columns than Word can show.</exception>
    public void Write(Table table)
    {
        var columns = table.OfType<TableRow>().Max(row => row.Count);
        if (columns > MostColumns)
        {
            throw new FunctionException($"a table in the Markdown has {columns} columns, and Word shows at most {MostColumns}");
        }

        run.Sink.Write("<w:tbl>"u8);
        run.Sink.Write(styles.Table);
        run.Sink.Write("<w:tblGrid>"u8);
        for (var column = 0; column < columns; column++)
        {
            run.Sink.Write($"<w:gridCol w:w=\"{Width / columns}\"/>");
        }

        run.Sink.Write("</w:tblGrid>"u8);
        var properties = $"<w:tc><w:tcPr><w:tcW w:w=\"{Whole / columns}\" w:type=\"pct\"/></w:tcPr>";
        foreach (var row in table.OfType<TableRow>())
        {
            run.Sink.Write(row.IsHeader ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"u8 : "<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);
            for (var column = 0; column < columns; column++)
            {
                run.Budget.Step(1);
                run.Sink.Write(properties);
                Write(column < row.Count ? (TableCell)row[column] : [], styles.Cell(AlignmentOf(table, column)), row.IsHeader ? Emphasis.Bold : Emphasis.None);
                run.Sink.Write("</w:tc>"u8);
            }

            run.Sink.Write("</w:tr>"u8);
        }

        run.Sink.Write("</w:tbl>"u8);
    }

    /// <summary>At least one paragraph, because a cell must have one.</summary>
    private void Write(TableCell cell, byte[] properties, Emphasis emphasis)
    {
        foreach (var block in cell.OfType<LeafBlock>().DefaultIfEmpty())
        {
            run.Sink.Write("<w:p>"u8);
            run.Sink.Write(properties);
            if (block is not null)
            {
                new MarkdownInlines(run, styles.Text, inLink: false).Write(block, emphasis);
            }

            run.Sink.Write("</w:p>"u8);
        }
    }

    private static TableColumnAlign AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) ?? TableColumnAlign.Left;
}
