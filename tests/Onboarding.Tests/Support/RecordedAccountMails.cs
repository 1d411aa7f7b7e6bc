using System.Collections.Concurrent;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Account;

namespace Onboarding.Tests.Support;

/// <summary>A mail of an account: what kind, to whom, with which link.</summary>
public sealed record AccountMail(AccountLinkKind Kind, string To, string Path);

/// <summary>Keeps the mails of accounts instead of writing them.</summary>
public sealed class RecordedAccountMails : IAccountMails
{
    private readonly ConcurrentQueue<AccountMail> _mails = new();

    public IReadOnlyList<AccountMail> To(PortalUser person) => [.. _mails.Where(m => m.To == person.Email)];

    public IReadOnlyList<AccountMail> To(string email) => [.. _mails.Where(m => m.To == email)];

    public void Invite(PortalUser person, string path) => _mails.Enqueue(new(AccountLinkKind.Invitation, person.Email!, path));

    public void ResetPassword(PortalUser person, string path) => _mails.Enqueue(new(AccountLinkKind.PasswordReset, person.Email!, path));
}
