using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Platform.Mail;

/// <summary>
/// A mail as it is kept until it is sent. Written once, in the unit of work that decided it, so that what is sent is what was decided.
/// </summary>
public sealed record MailMessage
{
    public required string To { get; init; }

    public required string ToName { get; init; }

    /// <summary>The person, when it is one: a closed account, or an address that is no longer his, receives nothing.</summary>
    public Guid? PersonId { get; init; }

    public required Language Language { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public Guid? DossierId { get; init; }

    /// <summary>Holds a link that lets its reader in.</summary>
    public bool IsSecret { get; init; }
}
