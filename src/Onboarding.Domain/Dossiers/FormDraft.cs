using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Dossiers;

/// <summary>
/// What one person typed into one page and did not save yet. It says nothing about the dossier: nobody judges it, nothing is computed from it, and
/// saving the page makes it go away.
/// </summary>
public sealed class FormDraft : Entity, IPartOfDossier
{
    public const int GroupMaxLength = 60;

    /// <summary>Characters of <see cref="Values"/>; more is not a form that somebody fills in.</summary>
    public const int ValuesMaxLength = 32_000;

    /// <summary>Drafts that nobody came back to are forgotten.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public required Guid DossierId { get; init; }

    /// <summary>Key of the dossier, site or camera whose page it is.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>Which of its pages.</summary>
    public required string Group { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; set; }

    /// <summary>The values as typed, by field, as JSON.</summary>
    public required string Values { get; set; }

    public required DateTime SavedAt { get; set; }
}
