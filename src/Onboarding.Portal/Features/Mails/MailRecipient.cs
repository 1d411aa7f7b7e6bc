using Onboarding.Domain.Shared;

namespace Onboarding.Portal.Features.Mails;

/// <summary>Somebody who is written to.</summary>
/// <param name="PersonId">Null for a shared mailbox.</param>
/// <param name="Language">That of the organisation for integrators, the person's own for the police.</param>
public sealed record MailRecipient(Guid? PersonId, string Name, string Address, Language Language);
