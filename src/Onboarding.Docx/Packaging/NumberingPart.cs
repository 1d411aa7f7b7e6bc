using System.Xml.Linq;
using Onboarding.Docx.Compile;
using Onboarding.Docx.Plans;

namespace Onboarding.Docx.Packaging;

/// <summary>The part that holds the lists. It is made after the text, which decides how many lists there are.</summary>
internal static class NumberingPart
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

    public static CompiledPart Compile(PackagePart part, XElement root, ListCatalogue lists)
    {
        var step = Names.ToStep(new NewListsNode(lists));
        if (root.Elements(Names.W + "num").LastOrDefault() is { } last)
        {
            last.AddAfterSelf(step);
        }

        return new(part, PlanWriter.Write(root, new()), run => run.Lists.Begun.Count > 0) { IsLate = true };
    }
}
