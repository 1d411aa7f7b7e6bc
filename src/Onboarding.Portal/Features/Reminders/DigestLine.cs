using Onboarding.Domain.Reminders;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Reminders;

/// <summary>The dossier of a line.</summary>
public sealed record DigestDossier(Guid Id, string Reference, string Name, DateOnly? TargetDate, string Organisation, LocalizedText Zone);

/// <summary>The requirement behind a line of kind <see cref="ReminderKind.Piece"/>.</summary>
/// <param name="Subject">Null when the piece is about the dossier as a whole.</param>
public sealed record DigestPiece(LocalizedText Label, LocalizedText? Subject, RequirementState State, GivenReason? RefusalReason, bool IsBlocking)
{
    /// <summary>The day that was announced and has passed; null when none was.</summary>
    public DateOnly? AnnouncedOn { get; init; }
}

/// <summary>One thing to say to one reader today.</summary>
/// <param name="IsTodo">The reader's own turn; otherwise he only follows it.</param>
/// <param name="Piece">Null when the dossier as a whole waits.</param>
public sealed record DigestLine(ReminderCase Case, ReminderRung Rung, bool IsTodo, DigestDossier Dossier, DigestPiece? Piece);
