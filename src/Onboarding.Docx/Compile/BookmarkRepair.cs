using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>A bookmark that begins in one branch of a template and ends in another could come out half, or with several ends: it is taken out.</summary>
internal sealed class BookmarkRepair
{
    private readonly Dictionary<string, List<(XElement Element, int Branch)>> _marks = [];
    private int _branches;

    private BookmarkRepair()
    {
    }

    public static void Repair(XElement root)
    {
        var repair = new BookmarkRepair();
        repair.Walk(root, 0);
        var torn = repair._marks.Values.Where(marks => marks.Select(mark => mark.Branch).Distinct().Count() > 1)
            .SelectMany(marks => marks.Select(mark => mark.Element)).ToHashSet();
        foreach (var parent in torn.Select(element => element.Parent!).Distinct().ToList())
        {
            Children.Rebuild(parent, node => node is XElement element && torn.Contains(element) ? [] : [node]);
        }
    }

    /// <summary>Gives each stretch between two tags of a block a number of its own.</summary>
    private void Walk(XElement parent, int branch)
    {
        var outer = new Stack<int>();
        foreach (var child in parent.Elements())
        {
            switch (Names.TagOf(child)?.Kind)
            {
                case TagKind.For or TagKind.If or TagKind.Case:
                    outer.Push(branch);
                    branch = ++_branches;
                    break;
                case TagKind.Else or TagKind.ElseIf or TagKind.When:
                    branch = ++_branches;
                    break;
                case TagKind.End:
                    branch = outer.Pop();
                    break;
                case TagKind.Print or TagKind.Content or TagKind.Comment:
                    break;
                case null:
                    Note(child, branch);
                    Walk(child, branch);
                    break;
            }
        }
    }

    private void Note(XElement element, int branch)
    {
        if (element.Name == Names.BookmarkStart || element.Name == Names.BookmarkEnd)
        {
            var id = (string?)element.Attribute(Names.W + "id") ?? "";
            (_marks.TryGetValue(id, out var marks) ? marks : _marks[id] = []).Add((element, branch));
        }
    }
}
