using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>A block: the marks of its opening tag, of its branches in order, and of its <c>end</c>.</summary>
internal sealed class Block(XElement open)
{
    public List<XElement> Marks { get; } = [open];

    public Tag Tag { get; } = Names.TagOf(open)!;

    public XElement End => Marks[^1];

    /// <summary>Finds the blocks of a part in the order in which they open, outer before inner, and reports what does not fit together.</summary>
    public static List<Block> Match(XElement root, int maxDepth, ProblemList problems)
    {
        var blocks = new List<Block>();
        var open = new Stack<Block>();
        foreach (var mark in root.Descendants(Names.Mark).ToList())
        {
            var tag = Names.TagOf(mark)!;
            if (tag.Opens)
            {
                var block = new Block(mark);
                blocks.Add(block);
                open.Push(block);
                if (open.Count == maxDepth + 1)
                {
                    problems.Add("block.depth", $"more than {maxDepth} blocks stand inside one another", tag.Place);
                }
            }
            else if (tag.Kind is TagKind.End or TagKind.Else or TagKind.ElseIf or TagKind.When)
            {
                Continue(open, mark, tag, problems);
            }
        }

        foreach (var block in open.Reverse())
        {
            problems.Add("block.unclosed", $"“{block.Tag.Source}” has no “end”", block.Tag.Place);
        }

        return blocks;
    }

    private static void Continue(Stack<Block> open, XElement mark, Tag tag, ProblemList problems)
    {
        if (!open.TryPeek(out var block))
        {
            problems.Add("block.unopened", $"“{tag.Source}” belongs to no “for”, “if” or “case” before it", tag.Place);
            return;
        }

        var previous = Names.TagOf(block.Marks[^1])!.Kind;
        var fits = tag.Kind switch
        {
            TagKind.When => block.Tag.Kind == TagKind.Case && previous != TagKind.Else,
            TagKind.ElseIf => block.Tag.Kind == TagKind.If && previous != TagKind.Else,
            TagKind.Else => block.Tag.Kind == TagKind.If ? previous != TagKind.Else : block.Tag.Kind == TagKind.Case && previous == TagKind.When,
            _ => true,
        };
        if (!fits)
        {
            problems.Add("block.branch", $"“{tag.Source}” does not fit “{block.Tag.Source}”", tag.Place);
            return;
        }

        block.Marks.Add(mark);
        if (tag.Kind == TagKind.End)
        {
            open.Pop();
        }
    }
}
