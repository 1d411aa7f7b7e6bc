using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Reminders;

/// <summary>The ledger of what was asked of whom: one line per case, policy version, rung and recipient, and never two.</summary>
public sealed class Reminder : Entity, IPartOfDossier
{
    public required Guid DossierId { get; init; }

    public required ReminderKind Kind { get; init; }

    /// <summary>Key of the <see cref="ReminderCase"/>.</summary>
    public required Guid CaseId { get; init; }

    public required int PolicyVersion { get; init; }

    public required int Rung { get; init; }

    /// <summary>The person, or the organisation or zone whose mailbox received it.</summary>
    public required Guid RecipientId { get; init; }

    public required DateTime WrittenAt { get; init; }
}
