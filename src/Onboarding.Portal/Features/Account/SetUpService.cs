using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Account;

/// <summary>Makes the first administrator of a fresh installation; there is no account by default.</summary>
public sealed class SetUpService(PortalDbContext db, UserManager<PortalUser> users, CurrentUser current, HistoryLog history, TimeProvider clock)
{
    public async Task<bool> IsOpenAsync(CancellationToken cancellation) =>
        !await db.Memberships.AnyAsync(m => m.Role == Role.Administrator, cancellation);

    /// <returns><see cref="ChangeStatus.Conflict"/> when somebody else was first.</returns>
    public Task<ChangeResult> CreateAsync(string fullName, string email, Language language, string password, CancellationToken cancellation)
    {
        if (PasswordRule.Check(password, fullName, email) is { } violation)
        {
            return Task.FromResult(ChangeResult.Refused(violation));
        }

        return db.InTransactionAsync(async () =>
        {
            if (!await IsOpenAsync(cancellation))
            {
                return ChangeResult.Conflict;
            }

            var person = new PortalUser { FullName = fullName, Email = email, UserName = email, EmailConfirmed = true, Language = language };
            person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
            current.SignIn(person.Id, fullName, language, []);
            history.Record("PortalSetUp", person);
            db.Add(new Membership { UserId = person.Id, Role = Role.Administrator, ValidFrom = clock.GetUtcNow().UtcDateTime });
            var result = await users.CreateAsync(person);
            return result.Succeeded ? ChangeResult.Done : throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }, cancellation);
    }
}
