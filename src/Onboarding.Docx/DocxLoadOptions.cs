namespace Onboarding.Docx;

/// <summary>Limits that a template must keep to. The defaults suit documents written by people.</summary>
public sealed record DocxLoadOptions
{
    /// <summary>Limits of the package itself.</summary>
    public OoxmlLimits Package { get; init; } = new() { MaxFileBytes = 20 << 20, MaxTotalBytes = 100 << 20 };

    /// <summary>Most tags in one part (document, header, footer, notes).</summary>
    public int MaxTagsPerPart { get; init; } = 20_000;

    /// <summary>Most characters between <c>{{</c> and <c>}}</c>.</summary>
    public int MaxTagLength { get; init; } = 4_096;

    /// <summary>
    /// Documents that templates may bring in with <c>{{ include "name" }}</c>: the bytes of a Word file by name, looked up exactly as written. Each must
    /// pass the same guard as the template; one that is never named is never read. Not copied: do not change the bytes while templates are loaded.
    /// </summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Documents { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>How deep documents may bring in one another.</summary>
    public int MaxIncludeDepth { get; init; } = 8;

    /// <summary>How deep blocks (<c>for</c>, <c>if</c>, <c>case</c>) may stand inside one another.</summary>
    public int MaxBlockDepth { get; init; } = 32;
}
