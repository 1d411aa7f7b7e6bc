using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>Finds tags where they are not read (field codes, alternative texts, charts, diagrams): silently leaving them in a document would be worse than refusing the template.</summary>
internal static class UnreadTags
{
    private static readonly HashSet<XName> Read = [Names.Text, Names.W + "delText"];

    public static void Report(string part, XElement root, ProblemList problems)
    {
        var unread = root.DescendantNodesAndSelf()
            .SelectMany(node => node switch
            {
                XText text when !Read.Contains(text.Parent!.Name) => [text.Value],
                XElement element => element.Attributes().Where(attribute => attribute.Annotation<Tag>() is null && attribute.Annotation<Plans.PlanNode>() is null).Select(attribute => attribute.Value),
                _ => (IEnumerable<string>)[],
            })
            .Where(text => text.Contains("{{", StringComparison.Ordinal));
        foreach (var text in unread)
        {
            var shown = text.Length <= 80 ? text : text[..80] + "…";
            problems.Add("tag.elsewhere", $"a tag in {part} stands where tags are not read (a field code, an alternative text, a chart): {shown}", null);
        }
    }
}
