using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Requirements;

/// <summary>One requirement of one subject in one dossier, with its last evaluated state: what lists, mails and gates read.</summary>
public sealed class RequirementItem : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required string Code { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Reference or name of the subject, for people.</summary>
    public required string SubjectName { get; set; }

    public RequirementState State { get; set; }

    /// <summary>Holds up a gate; kept from the definition so that lists filter in the database.</summary>
    public required bool IsBlocking { get; init; }

    /// <summary>Answered by fields of the subject, which nobody can change while the dossier is with the police.</summary>
    public required bool IsAnsweredByFields { get; init; }

    public required Party Responsible { get; init; }

    public required Stage? DueBy { get; init; }

    /// <summary>Since when it is asked, anew after what settled it has lapsed; null while nobody can answer it.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>End of the last working day for it; null while it is not asked.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Why the police did not accept the last evidence.</summary>
    public GivenReason? RefusalReason { get; set; }

    public Waiver? Waiver { get; set; }

    /// <summary>Until when it was announced; gone once it was brought, or asked anew.</summary>
    public Announcement? Announcement { get; private set; }

    /// <summary>How often a date was announced since it is asked.</summary>
    public int TimesAnnounced { get; private set; }

    public bool IsOverdue(DateTime now) => State.IsMissing() && DueAt < now;

    /// <summary>Says by when it will be there; the rule is <see cref="AnnouncementRule"/>.</summary>
    public void Announce(Announcement announcement) => (Announcement, TimesAnnounced) = (announcement, TimesAnnounced + 1);

    /// <summary>Notes the outcome of an evaluation. What is no longer missing was brought, so nothing is announced for it any more.</summary>
    /// <param name="openedAt">See <see cref="OpenedAt"/>; when it moves on, it is asked anew and dates are counted anew.</param>
    internal void Take(RequirementState state, DateTime? openedAt, DateTime? dueAt)
    {
        if (OpenedAt is { } before && openedAt != before)
        {
            (Announcement, TimesAnnounced) = (null, 0);
        }

        Announcement = state.IsMissing() ? Announcement : null;
        (State, OpenedAt, DueAt) = (state, openedAt, dueAt);
    }
}
