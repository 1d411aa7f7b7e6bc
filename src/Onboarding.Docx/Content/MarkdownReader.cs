using Markdig;
using Markdig.Syntax;
using Onboarding.Docx.Expressions;

namespace Onboarding.Docx.Content;

/// <summary>Reads CommonMark without HTML, which stays text.</summary>
internal static class MarkdownReader
{
    private const int LongestText = 200_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <exception cref="FunctionException">Too long, or nested too deep.</exception>
    public static MarkdownDocument Read(string text)
    {
        if (text.Length > LongestText)
        {
            throw new FunctionException($"a text with Markdown is longer than {LongestText} characters");
        }

        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new FunctionException("the Markdown is nested too deep"); // the library's only complaint about content
        }
    }
}
