using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>Writes the number of a note where it is referred to, and makes it the current one.</summary>
internal sealed class NoteReferenceNode(NoteKind kind) : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Notes.Begin(kind));
}

/// <summary>Writes the number of the current note at the note itself.</summary>
internal sealed class NoteNumberNode : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Notes.Current);
}

/// <summary>Writes a note beside the text, to go into its own part later.</summary>
internal sealed class NoteNode(NoteKind kind, PlanNode[] body) : PlanNode
{
    public override void Run(RenderRun run)
    {
        var text = run.Sink;
        run.Sink = run.Notes.SinkOf(kind, run.Sink);
        RunAll(body, run);
        run.Sink = text;
    }
}

/// <summary>Writes all notes into their part.</summary>
internal sealed class NotesNode(NoteKind kind) : PlanNode
{
    public override void Run(RenderRun run)
    {
        using var notes = run.Notes.SinkOf(kind, run.Sink);
        run.Sink.Write(notes.Release());
    }
}
