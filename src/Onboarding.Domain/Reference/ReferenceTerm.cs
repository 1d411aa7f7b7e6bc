using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reference;

/// <summary>The lists of the administrator.</summary>
public enum TermKind
{
    /// <summary>Numbered roads, by their administrative number.</summary>
    Road,

    /// <summary>Ready-made reasons for asking a change.</summary>
    Reason,

    /// <summary>What holds up a connection.</summary>
    Cause,

    /// <summary>How the five codes of a decision are called, by their letter.</summary>
    Decision,
}

public static class TermKinds
{
    /// <summary>The entries are those of the portal, which gives them their meaning: only their labels change.</summary>
    public static bool IsFixed(this TermKind kind) => kind switch
    {
        TermKind.Road or TermKind.Reason or TermKind.Cause => false,
        TermKind.Decision => true,
    };
}

/// <summary>An entry of a list that an administrator keeps in both languages.</summary>
public sealed class ReferenceTerm : Entity, IDated
{
    public const int CodeMaxLength = 30;
    public const int LabelMaxLength = 200;

    public required TermKind Kind { get; init; }

    /// <summary>Unique in its list and never changed; that of a road is its number.</summary>
    public required string Code { get; init; }

    public required string LabelFr { get; set; }

    public required string LabelNl { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>Follows the labels by itself.</summary>
    public string SearchKey
    {
        get => Shared.SearchKey.Of(Code, LabelFr, LabelNl);
        private set { }
    }

    public string Label(Language language) => language switch
    {
        Language.Fr => LabelFr,
        Language.Nl => LabelNl,
    };
}
