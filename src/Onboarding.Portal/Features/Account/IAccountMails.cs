using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Account;

/// <summary>
/// The two mails of an account, in the person's own language. Each only adds an outbox entry to the current unit of work; the caller saves.
/// The path ends in a secret that opens the account: it is never logged and never shown to anybody but the addressee.
/// </summary>
public interface IAccountMails
{
    /// <param name="path">Path of the link with its language, such as <c>/fr/account/invitation?token=…</c>; the mail puts the public address before it.</param>
    void Invite(PortalUser person, string path);

    /// <inheritdoc cref="Invite"/>
    void ResetPassword(PortalUser person, string path);
}
