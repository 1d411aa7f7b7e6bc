using System.Xml.Linq;

namespace Onboarding.Docx.Compile;

/// <summary>
/// Brings all tags of a block to one level of the document, so that whatever is repeated or left out is whole XML: a tag that comes first in
/// its paragraph, cell or row may move before it, one that comes last may move after it. A block that cannot be brought to one level would
/// tear a paragraph or a cell apart, and is reported.
/// </summary>
internal static class BlockLevelling
{
    /// <summary>Elements between whose children a block may stand.</summary>
    private static readonly HashSet<XName> Levels =
    [
        .. new[]
        {
            "p", "hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "fldSimple", "tbl", "tc", "body", "txbxContent", "hdr", "ftr",
            "footnote", "endnote", "comment", "customXml",
        }.Select(name => Names.W + name),
        Names.Chart,
    ];

    /// <summary>Elements that may stand before or after a tag without counting as content.</summary>
    private static readonly HashSet<XName> Weightless =
    [
        .. new[]
        {
            "pPr", "rPr", "tcPr", "trPr", "tblPr", "tblPrEx", "tblGrid", "sdtPr", "sdtEndPr", "proofErr", "bookmarkStart", "bookmarkEnd",
            "permStart", "permEnd", "commentRangeStart", "commentRangeEnd",
        }.Select(name => Names.W + name),
    ];

    public static void Level(IReadOnlyList<Block> blocks, ProblemList problems)
    {
        foreach (var block in blocks)
        {
            if (!TryLevel(block))
            {
                problems.Add(
                    "block.crosses",
                    $"“{block.Tag.Source}” and its “end” do not stand at the same level: put both in paragraphs of their own, both in the same paragraph, or both in rows of their own",
                    block.Tag.Place);
            }
            else if (block.Tag.Kind == TagKind.Case && block.Marks[0].NodesAfterSelf().TakeWhile(node => node != block.Marks[1]).Any(IsContent))
            {
                problems.Add("block.case", $"between “{block.Tag.Source}” and its first “when” nothing may stand", block.Tag.Place);
            }
            else if (TearsField(block))
            {
                problems.Add("block.field", $"“{block.Tag.Source}” cuts through a Word field; put the whole field inside or outside", block.Tag.Place);
            }
        }
    }

    private static bool TryLevel(Block block)
    {
        var level = CommonAncestor(block.Marks);
        if (level?.Name == Names.Row && ColumnLoops.IsPartOfRow(block, IsContent))
        {
            return block.Marks.All(mark => ColumnLoops.Raise(mark, raised => TryRaise(raised, level, raised != block.End, raised == block.End)));
        }

        if (level?.Name == Names.Row)
        {
            level = level.Parent; // the whole row is repeated
        }

        while (level is not null && block.Marks.Any(mark => mark.Parent != level) && level.Name == Names.Control)
        {
            level = level.Parent;
        }

        return level is not null && Levels.Contains(level.Name)
            && block.Marks.All(mark => TryRaise(mark, level, mark == block.Marks[0], mark == block.End));
    }

    private static XElement? CommonAncestor(List<XElement> marks)
    {
        var level = marks[0].Parent;
        foreach (var mark in marks.Skip(1))
        {
            var above = mark.Ancestors().ToHashSet();
            while (level is not null && !above.Contains(level))
            {
                level = level.Parent;
            }
        }

        return level;
    }

    private static bool TryRaise(XElement mark, XElement level, bool isOpen, bool isEnd)
    {
        while (mark.Parent is { } parent && parent != level)
        {
            if (!isEnd && !mark.NodesBeforeSelf().Any(IsContent))
            {
                mark.Remove();
                parent.AddBeforeSelf(mark);
            }
            else if (!isOpen && !mark.NodesAfterSelf().Any(IsContent))
            {
                mark.Remove();
                parent.AddAfterSelf(mark);
            }
            else
            {
                return false;
            }
        }

        return mark.Parent == level;
    }

    private static bool IsContent(XNode node) => node switch
    {
        XText text => !string.IsNullOrWhiteSpace(text.Value),
        XElement element when Weightless.Contains(element.Name) => false,
        XElement element when element.Name == Names.Run => element.Elements().Any(child =>
            child.Name != Names.RunProperties && (child.Name != Names.Text || child.HasElements || !string.IsNullOrWhiteSpace(child.Value))),
        XElement => true,
        _ => false,
    };

    /// <summary>Each branch must hold as many beginnings of fields as ends.</summary>
    private static bool TearsField(Block block)
    {
        var depth = 0;
        foreach (var node in block.Marks[0].ElementsAfterSelf().TakeWhile(node => node != block.End))
        {
            if (block.Marks.Contains(node) && depth != 0)
            {
                return true;
            }

            foreach (var field in node.DescendantsAndSelf(Names.W + "fldChar"))
            {
                depth += (string?)field.Attribute(Names.W + "fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };
                if (depth < 0)
                {
                    return true;
                }
            }
        }

        return depth != 0;
    }
}
