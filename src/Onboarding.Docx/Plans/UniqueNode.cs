using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>The families of identifiers that must differ inside a document.</summary>
internal enum IdKind
{
    Drawing,
    Bookmark,
    BookmarkName,
    Paragraph,
    Shape,
}

/// <summary>
/// An identifier that stands inside a loop. The first time it is written as in the template, so that references to it keep working; each
/// further time it gets a new value. <c>Slot</c> ties what belongs together: the start, end and name of a bookmark.
/// </summary>
internal sealed class UniqueNode(IdKind kind, string original, int slot, bool isFirstOfSlot) : PlanNode
{
    public override void Run(RenderRun run) => XmlText.WriteAttribute(run.Sink, run.Ids.Next(kind, original, slot, isFirstOfSlot));
}
