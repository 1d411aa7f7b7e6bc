namespace Onboarding.Docx;

/// <summary>What may be set for one rendering, and its budgets. A budget that is used up ends the rendering with an error; the document is never cut short.</summary>
public sealed record DocxRenderOptions
{
    /// <summary>Title in the document's properties; null keeps the template's.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the text as a tag such as <c>fr-BE</c>, for the properties and the default of all runs; null keeps the template's.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Whether fields such as tables of contents are brought up to date. Tables of contents get the headings that were really written, with "…" for page
    /// numbers, which only a program that lays out pages knows; Word offers to fill them in, and all other fields, when it opens the document.
    /// </summary>
    public bool UpdateFields { get; init; }

    /// <summary>How hard the parts that change are compressed.</summary>
    public DocxCompression Compression { get; init; } = DocxCompression.Balanced;

    /// <summary>Most repetitions of all loops together.</summary>
    public int LoopLimit { get; init; } = 1_000_000;

    /// <summary>Most evaluated expressions and parts of expressions.</summary>
    public long StepLimit { get; init; } = 200_000_000;

    /// <summary>Most bytes written, before compression.</summary>
    public long OutputLimit { get; init; } = 256L << 20;

    /// <summary>Most bytes of memory that the rendering thread may allocate, given back or not.</summary>
    public long AllocationLimit { get; init; } = 4L << 30;

    /// <summary>Most bytes of one picture of the model. Each different picture also counts towards <see cref="OutputLimit"/>.</summary>
    public int ImageByteLimit { get; init; } = 20 << 20;

    /// <summary>Most pixels of one picture of the model.</summary>
    public long ImagePixelLimit { get; init; } = 50_000_000;

    /// <summary>Most time that a rendering may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);
}
