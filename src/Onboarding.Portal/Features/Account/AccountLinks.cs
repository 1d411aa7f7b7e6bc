using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Mails;

namespace Onboarding.Portal.Features.Account;

public enum AccountLinkKind
{
    Invitation,
    PasswordReset,
}

public enum AccountLinkState
{
    /// <summary>Not made by this portal, or the account is closed.</summary>
    Unknown,

    /// <summary>It has served, or a newer one has replaced it.</summary>
    Spent,

    Expired,
    Good,
}

/// <summary>What a link of a mail turned out to be.</summary>
/// <param name="Person">Tracked; set unless the link is unknown.</param>
/// <param name="Sender">Who sent it, when that was a person.</param>
public sealed record AccountLink(AccountLinkState State, PortalUser? Person = null, string? Sender = null);

/// <summary>
/// The links by which a person proves to own an address. A link holds the account's security stamp: setting a password or sending a new
/// link changes the stamp, so each link serves once, and nothing about it is stored.
/// </summary>
public sealed class AccountLinks(IDataProtectionProvider protection, UserManager<PortalUser> users, PortalDbContext db, PortalLinks pages, TimeProvider clock)
{
    /// <summary>A link for a mail, in the person's language. It opens the account: it is never logged and shown to nobody else.</summary>
    /// <param name="sentBy">The person who sends it, so that the addressee knows whom to ask for a new one.</param>
    public (Uri Address, DateTime ValidUntil) Create(AccountLinkKind kind, PortalUser person, Guid? sentBy = null)
    {
        var until = clock.GetUtcNow().UtcDateTime + Lifetime(kind);
        var content = new Content(person.Id, person.SecurityStamp!, until, sentBy);
        var token = WebEncoders.Base64UrlEncode(Protector(kind).Protect(JsonSerializer.SerializeToUtf8Bytes(content)));
        return (pages.To(person.Language, $"account/{Page(kind)}?token={token}"), until);
    }

    public async Task<AccountLink> ReadAsync(AccountLinkKind kind, string? token)
    {
        if (Decrypt(kind, token) is not { } content || await users.FindByIdAsync(content.PersonId.ToString()) is not { IsActive: true } person)
        {
            return new(AccountLinkState.Unknown);
        }

        var state = person.SecurityStamp != content.Stamp ? AccountLinkState.Spent
            : content.ExpiresAt <= clock.GetUtcNow().UtcDateTime ? AccountLinkState.Expired
            : AccountLinkState.Good;
        var sender = await db.Users.Where(u => u.Id == content.SentBy && u.IsActive).Select(u => u.FullName).SingleOrDefaultAsync();
        return new(state, person, sender);
    }

    private static TimeSpan Lifetime(AccountLinkKind kind) => kind switch
    {
        AccountLinkKind.Invitation => TimeSpan.FromDays(7),
        AccountLinkKind.PasswordReset => TimeSpan.FromHours(2),
    };

    private static string Page(AccountLinkKind kind) => kind switch
    {
        AccountLinkKind.Invitation => "invitation",
        AccountLinkKind.PasswordReset => "reset-password",
    };

    private Content? Decrypt(AccountLinkKind kind, string? token)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(Protector(kind).Unprotect(WebEncoders.Base64UrlDecode(token ?? "")));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(AccountLinkKind kind) => protection.CreateProtector("Onboarding.AccountLinks", kind.ToString());

    private sealed record Content(Guid PersonId, string Stamp, DateTime ExpiresAt, Guid? SentBy);
}
