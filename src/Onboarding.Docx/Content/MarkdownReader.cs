using Markdig;
using Markdig.Syntax;
using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Content;

/// <summary>Reads CommonMark, with tables as GitHub knows them and without HTML, which stays text.</summary>
internal static class MarkdownReader
{
    private const int LongestText = 200_000;
    private const long MostCells = 100_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <exception cref="FunctionException">Too long, or nested too deep.</exception>
    public static MarkdownDocument Read(string text)
    {
        if (text.Length > LongestText)
        {
            throw new FunctionException($"a text with Markdown is longer than {LongestText} characters");
        }

        if (Cells(text) > MostCells)
        {
            throw new FunctionException($"a table in the Markdown has more than {MostCells} cells");
        }

        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new FunctionException("the Markdown is nested too deep, or a table in it is too large"); // the library's only complaint about content
        }
    }

    /// <summary>
    /// How many cells tables can have at most, counted before the library fills each row up to the longest: one long line above many short ones would
    /// otherwise take memory by the product of the two. Lines that follow each other may be a table.
    /// </summary>
    private static long Cells(string text)
    {
        var (cells, lines, widest) = (0L, 0L, 0L);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                cells += lines * widest;
                (lines, widest) = (0, 0);
            }
            else
            {
                lines++;
                widest = Math.Max(widest, line.Count('|'));
            }
        }

        return cells + (lines * widest);
    }
}
