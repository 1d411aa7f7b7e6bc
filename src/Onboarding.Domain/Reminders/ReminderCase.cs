using Onboarding.Domain.Requirements;

namespace Onboarding.Domain.Reminders;

/// <summary>What somebody is asked for.</summary>
public enum ReminderKind
{
    /// <summary>A requirement: to be brought, or to be sent with the dossier.</summary>
    Piece,

    /// <summary>A submission that no reviewer has taken up.</summary>
    TakeUp,

    /// <summary>A submission whose review has not ended.</summary>
    Review,

    /// <summary>Requests of the police that are not answered.</summary>
    Answer,
}

/// <summary>One thing that is chased. Its kind and its key name it in the ledger, so a next review round is a case of its own.</summary>
/// <param name="Id">Key of the requirement item, or of the submission.</param>
/// <param name="Responsible">Whose turn it is.</param>
/// <param name="DueAt">End of the last working day for it, in UTC.</param>
/// <param name="OpenedAt">When it was first asked, in UTC.</param>
public sealed record ReminderCase(ReminderKind Kind, Guid Id, Party Responsible, DateTime DueAt, DateTime? OpenedAt);
