using System.Xml.Linq;
using Onboarding.Docx.Plans;
using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Compile;

/// <content>What is not written as it stands: merged cells, notes, tables of contents.</content>
internal sealed partial class PlanWriter
{
    /// <summary>Properties and content apart, because a cell that goes on from the one above shows nothing of its own.</summary>
    private void WriteMergedCell(XElement cell, CellMerge merge)
    {
        var properties = cell.Element(Names.W + "tcPr")!;
        _xml.Start(cell, _loops > 0);
        WriteElement(properties);
        var content = _xml.Apart(() => WriteNodes([.. cell.Nodes().Where(node => node != properties)], remember: true));
        _xml.Add(new MergedCellNode(merge, [new ContainerNode(content, _xml.EmptyParagraph)], _xml.EmptyParagraph));
        _xml.End();
    }

    /// <summary>Elements of our own, which hold something to be written elsewhere or on a condition.</summary>
    private void WriteStandIn(XElement element)
    {
        if (element.Annotation<ContentsField>() is { } field)
        {
            _xml.Add(new ContentsNode(Contents(field)));
            return;
        }

        var body = _xml.Apart(() => WriteNodes([.. element.Nodes()], remember: false));
        _xml.Add(element.Name == Names.WithContents ? new WithContentsNode(body)
            : new NoteNode(element.Element(Names.W + "footnote") is null ? NoteKind.Endnote : NoteKind.Footnote, body));
    }

    private ContentsPlan Contents(ContentsField field)
    {
        var opening = field.Opening().ToList();
        return new(
            field.HasTags ? [] : Parts(field.Template),
            Parts(opening),
            Enumerable.Range(field.Levels.From, Math.Max(0, field.Levels.To - field.Levels.From)).SelectMany(level => new (int Level, bool IsNumbered)[] { (level, false), (level, true) })
                .ToDictionary(kind => kind, kind => Parts([field.Entry(kind.Level, _contents?.EntryStyle(kind.Level), kind.IsNumbered)])),
            Parts([new XElement(Names.Paragraph, opening)]),
            Parts([field.Closing()]));

        PlanNode[] Parts(IEnumerable<XElement> elements) => _xml.Apart(() => WriteNodes([.. elements], remember: false));
    }
}
