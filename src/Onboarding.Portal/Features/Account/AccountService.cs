using Microsoft.AspNetCore.Identity;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Account;

/// <summary>What a person does with his own account. Every password passes here.</summary>
public sealed class AccountService(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, NobodysPassword nobody, CurrentUser current, HistoryLog history)
{
    /// <summary>
    /// Computes exactly one hash whatever the answer, and gives no reason for a refusal: unknown address, wrong password, closed or locked
    /// account are the same to who asks.
    /// </summary>
    public async Task<PortalUser?> CheckPasswordAsync(string email, string password)
    {
        var person = await users.FindByEmailAsync(email);
        if (person is not { IsActive: true, PasswordHash: not null } || await users.IsLockedOutAsync(person))
        {
            users.PasswordHasher.VerifyHashedPassword(nobody.Person, nobody.Person.PasswordHash!, password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        return result.Succeeded ? person : null;
    }

    /// <summary>Opens a session.</summary>
    public Task SignInAsync(PortalUser person) => signIn.SignInAsync(person, isPersistent: false);

    /// <summary>Sets the password of who followed a link; the link has served then, and every older session has ended.</summary>
    /// <returns>The rule that the password breaks; <see cref="ChangeStatus.Conflict"/> when the link served at this very moment.</returns>
    public Task<ChangeResult> SetPasswordAsync(PortalUser person, string password, string action)
    {
        // whoever holds the link acts as the addressee
        current.SignIn(person.Id, person.FullName, person.Language, []);
        person.EmailConfirmed = true;
        person.AccessFailedCount = 0;
        person.LockoutEnd = null;
        return SaveAsync(person, password, action);
    }

    /// <summary>Changes one's own password; other sessions end, this one goes on.</summary>
    public async Task<ChangeResult> ChangePasswordAsync(PortalUser person, string known, string password)
    {
        if (!(await signIn.CheckPasswordSignInAsync(person, known, lockoutOnFailure: true)).Succeeded)
        {
            return ChangeResult.Refused(new RuleViolation("Account.Password.Wrong"));
        }

        var result = await SaveAsync(person, password, "PasswordChanged");
        if (result.IsDone)
        {
            await signIn.RefreshSignInAsync(person);
        }

        return result;
    }

    private async Task<ChangeResult> SaveAsync(PortalUser person, string password, string action)
    {
        if (PasswordRule.Check(password, person.FullName, person.Email!) is { } violation)
        {
            return ChangeResult.Refused(violation);
        }

        history.Record(action, person);
        person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        var result = await users.UpdateSecurityStampAsync(person);
        return result.Succeeded ? ChangeResult.Done : ChangeResult.Conflict;
    }
}
