using Onboarding.Docx.Rendering;

namespace Onboarding.Docx.Plans;

/// <summary>The text begins: when its tables of contents are to be written anew, it is kept aside until its headings are known.</summary>
internal sealed class ContentsHoldNode(bool isAlways) : PlanNode
{
    public override void Run(RenderRun run)
    {
        run.Contents = isAlways || run.Options.UpdateFields ? new() : null;
        if (run.Contents is not null)
        {
            run.Sink.Hold();
        }
    }
}

/// <summary>What is written only when tables of contents are written anew.</summary>
internal sealed class WithContentsNode(PlanNode[] body) : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.Contents is not null)
        {
            RunAll(body, run);
        }
    }
}

/// <summary>A heading begins.</summary>
internal sealed class HeadingStartNode(int level, NumberedItem? item) : PlanNode
{
    public override void Run(RenderRun run) => run.Contents?.Begin(level, item, run.Ids.NewBookmark(), run.Sink.Held.Length);
}

/// <summary>A paragraph that no table lists is counted, because headings are numbered by the same list.</summary>
internal sealed class NumberNode(NumberedItem item) : PlanNode
{
    public override void Run(RenderRun run) => run.Contents?.Count(item);
}

/// <summary>A heading ends; its text is what was written since it began.</summary>
internal sealed class HeadingEndNode : PlanNode
{
    public override void Run(RenderRun run) => run.Contents?.End(run.Sink.Held);
}

/// <summary>Writes the number of the bookmark of the heading that is being written.</summary>
internal sealed class HeadingNumberNode : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Contents!.Heading.Number);
}

/// <summary>Writes the name of that bookmark.</summary>
internal sealed class HeadingAnchorNode : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Contents!.Heading.Anchor);
}

/// <summary>A table of contents: the template's own, or a place to come back to.</summary>
internal sealed class ContentsNode(ContentsPlan plan) : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.Contents is null)
        {
            RunAll(plan.Template, run);
        }
        else
        {
            run.Contents.Places.Add((run.Sink.Held.Length, plan));
        }
    }
}

/// <summary>The text has ended: it is written with its tables of contents in their places.</summary>
internal sealed class ContentsInsertNode : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.Contents is not { } contents)
        {
            return;
        }

        var text = run.Sink.Release();
        var at = 0;
        foreach (var (place, plan) in contents.Places)
        {
            run.Sink.Write(text[at..place]);
            plan.Write(run, contents);
            at = place;
        }

        run.Sink.Write(text[at..]);
    }
}

/// <summary>Writes the beginning of the field before the first entry.</summary>
internal sealed class ContentsOpeningNode : PlanNode
{
    public override void Run(RenderRun run)
    {
        if (run.Contents!.Opening is { } opening)
        {
            run.Contents.Opening = null;
            RunAll(opening, run);
        }
    }
}

/// <summary>Writes the text, or the number, of the heading that an entry stands for.</summary>
internal sealed class ContentsTextNode(bool isNumber) : PlanNode
{
    private static readonly TextBreaks Spaces = new([(byte)' '], [(byte)' ']);

    public override void Run(RenderRun run) => XmlText.Write(run.Sink, isNumber ? run.Contents!.Entry.Label : run.Contents!.Entry.Text, Spaces);
}

/// <summary>Writes the bookmark that an entry leads to.</summary>
internal sealed class ContentsAnchorNode : PlanNode
{
    public override void Run(RenderRun run) => run.Sink.Write(run.Contents!.Entry.Anchor);
}

/// <summary>The steps of one table of contents: as in the template, and the pieces of a new one, entries by level, without and with a number.</summary>
internal sealed record ContentsPlan(
    PlanNode[] Template, PlanNode[] Opening, IReadOnlyDictionary<(int Level, bool IsNumbered), PlanNode[]> Entries,
    PlanNode[] Empty, PlanNode[] Closing)
{
    public void Write(RenderRun run, Contents contents)
    {
        contents.Opening = Opening;
        foreach (var heading in contents.Headings.Where(heading => Entries.ContainsKey((heading.Level, heading.Label.Length > 0))))
        {
            run.Budget.Step(1);
            contents.Entry = heading;
            PlanNode.RunAll(Entries[(heading.Level, heading.Label.Length > 0)], run);
        }

        PlanNode.RunAll(contents.Opening is null ? [] : Empty, run);
        PlanNode.RunAll(Closing, run);
    }
}
