using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.People;

/// <summary>Invites people, closes and reopens their accounts. There is no other way to get an account.</summary>
public sealed class PeopleService(
    PortalDbContext db, UserManager<PortalUser> users, InvitationSender invitations, CurrentUser user, HistoryLog history, TimeProvider clock)
{
    /// <param name="personId">Made by the form: sending it twice invites once.</param>
    public Task<ChangeResult> InviteAsync(Guid personId, string fullName, string email, Language language, GivenRole role, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await users.FindByEmailAsync(email) is { } known)
            {
                return known.Id == personId ? ChangeResult.Done : ChangeResult.Refused(new RuleViolation("People.New.EmailTaken"));
            }

            if (role.Check() is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            var person = new PortalUser { Id = personId, FullName = fullName, Email = email, UserName = email, Language = language };
            history.Record("PersonInvited", person);
            Require(await users.CreateAsync(person));
            db.Add(role.For(personId));
            await invitations.SendAsync(person, cancellation);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Sends a new invitation; the link of the earlier one no longer serves.</summary>
    public Task<ChangeResult> InviteAgainAsync(Guid personId, CancellationToken cancellation) =>
        ChangeAsync(personId, async person =>
        {
            if (person is not { IsActive: true, PasswordHash: null })
            {
                return ChangeResult.Refused(new RuleViolation("People.Rule.NotInvited"));
            }

            history.Record("PersonInvited", person);
            Require(await users.UpdateSecurityStampAsync(person));
            await invitations.SendAsync(person, cancellation);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Closes an account: its sessions and links end at once. What the person did keeps the name.</summary>
    public Task<ChangeResult> DeactivateAsync(Guid personId, CancellationToken cancellation) =>
        ChangeAsync(personId, async person =>
        {
            if ((MembershipRule.CheckActor(user.RequiredId, personId) ?? await CheckAdministratorRemainsAsync(personId, cancellation)) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            person.IsActive = false;
            history.Record("PersonDeactivated", person);
            Require(await users.UpdateSecurityStampAsync(person));
            return ChangeResult.Done;
        }, cancellation);

    public Task<ChangeResult> ReactivateAsync(Guid personId, CancellationToken cancellation) =>
        ChangeAsync(personId, async person =>
        {
            person.IsActive = true;
            history.Record("PersonReactivated", person);
            Require(await users.UpdateAsync(person));
            return ChangeResult.Done;
        }, cancellation);

    private Task<ChangeResult> ChangeAsync(Guid personId, Func<PortalUser, Task<ChangeResult>> change, CancellationToken cancellation) =>
        db.ChangeAsync(async () => await db.Users.SingleOrDefaultAsync(u => u.Id == personId, cancellation) is { } person
            ? await change(person)
            : ChangeResult.NotFound, cancellation);

    /// <summary>Asked only where an administrator goes.</summary>
    private async Task<RuleViolation?> CheckAdministratorRemainsAsync(Guid personId, CancellationToken cancellation) =>
        await db.Memberships.AnyAsync(m => m.UserId == personId && m.Role == Role.Administrator, cancellation)
            ? MembershipRule.CheckAdministratorRemains(await db.AdministratorsBesides(personId).ToListAsync(cancellation), clock.GetUtcNow().UtcDateTime)
            : null;

    /// <summary>The page has checked what a person could get wrong; what is left is a conflict.</summary>
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new DbUpdateConcurrencyException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}
