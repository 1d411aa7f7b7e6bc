namespace Onboarding.Portal.Features.Documentation;

/// <summary>How a standard document comes about.</summary>
public enum StandardKind
{
    /// <summary>As it lies in <c>templates/</c>.</summary>
    Guide,

    /// <summary>Filled from the requirement catalogue in force.</summary>
    Checklist,

    /// <summary>A template with its fields left blank, to be filled in by hand.</summary>
    Specimen,
}

/// <summary>A document that everybody may download in both languages.</summary>
/// <param name="Code">Folder in <c>templates/</c>, in lower case, and part of the address.</param>
public sealed record StandardDocument(string Code, StandardKind Kind)
{
    /// <summary>The standard set, in the order of the page.</summary>
    public static readonly IReadOnlyList<StandardDocument> All =
    [
        new("guide", StandardKind.Guide),
        new("checklist", StandardKind.Checklist),
        new("dtr", StandardKind.Specimen),
        new("fsi", StandardKind.Specimen),
        new("fca", StandardKind.Specimen),
    ];
}
