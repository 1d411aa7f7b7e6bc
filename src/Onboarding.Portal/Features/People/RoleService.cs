using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.People;

/// <summary>Gives, changes and takes away roles. Counts from the next request of the person on.</summary>
public sealed class RoleService(PortalDbContext db, CurrentUser user, HistoryLog history, TimeProvider clock)
{
    public Task<ChangeResult> GiveAsync(Guid personId, GivenRole given, CancellationToken cancellation) =>
        ChangeAsync(personId, async person =>
        {
            if (await db.Memberships.AnyAsync(m => m.Id == given.MembershipId, cancellation))
            {
                return ChangeResult.Done;
            }

            var role = given.For(personId);
            var held = await db.Memberships.Where(m => m.UserId == personId).ToListAsync(cancellation);
            if ((given.Check() ?? MembershipRule.CheckHeld(held, role)) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            db.Add(role);
            history.Record("RoleGiven", role, person, dossierId: null);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    /// <param name="until">The last day; null while no end is known.</param>
    public Task<ChangeResult> ChangeAsync(Guid personId, Guid membershipId, Guid version, DateOnly? until, bool maySubmit, CancellationToken cancellation) =>
        ChangeAsync(personId, membershipId, async (role, person) =>
        {
            db.Entry(role).Property(r => r.Version).OriginalValue = version;
            role.ValidTo = GivenRole.EndOf(until);
            role.MaySubmit = maySubmit && role.Role == Role.IntegratorContributor;
            if ((CheckEnd(role, until) ?? await CheckAdministratorRemainsAsync(role, cancellation)) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            history.Record("RoleChanged", role, person, dossierId: null);
            return ChangeResult.Done;
        }, cancellation);

    /// <summary>Ends a role now. The row stays: what the person did was done in it.</summary>
    public Task<ChangeResult> EndAsync(Guid personId, Guid membershipId, CancellationToken cancellation) =>
        ChangeAsync(personId, membershipId, async (role, person) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (role.ValidTo <= now)
            {
                return ChangeResult.Done;
            }

            role.ValidTo = now;
            if (await CheckAdministratorRemainsAsync(role, cancellation) is { } violation)
            {
                return ChangeResult.Refused(violation);
            }

            history.Record("RoleEnded", role, person, dossierId: null);
            return ChangeResult.Done;
        }, cancellation);

    private Task<ChangeResult> ChangeAsync(Guid personId, Guid membershipId, Func<Membership, string, Task<ChangeResult>> change, CancellationToken cancellation) =>
        ChangeAsync(personId, async person =>
            await db.Memberships.SingleOrDefaultAsync(m => m.Id == membershipId && m.UserId == personId, cancellation) is { } role
                ? await change(role, person)
                : ChangeResult.NotFound, cancellation);

    /// <summary>Finds the person, whose name the history shows, and keeps the rule that nobody changes his own roles.</summary>
    private async Task<ChangeResult> ChangeAsync(Guid personId, Func<string, Task<ChangeResult>> change, CancellationToken cancellation)
    {
        if (MembershipRule.CheckActor(user.RequiredId, personId) is { } violation)
        {
            return ChangeResult.Refused(violation);
        }

        return await db.ChangeAsync(async () =>
            await db.Users.Where(u => u.Id == personId).Select(u => u.FullName).SingleOrDefaultAsync(cancellation) is { } person
                ? await change(person)
                : ChangeResult.NotFound, cancellation);
    }

    private static RuleViolation? CheckEnd(Membership role, DateOnly? until) =>
        MembershipRule.CheckPeriod(Domain.Calendar.BelgianTime.LocalDate(role.ValidFrom), until);

    private async Task<RuleViolation?> CheckAdministratorRemainsAsync(Membership role, CancellationToken cancellation) =>
        role.Role == Role.Administrator && role.ValidTo is not null
            ? MembershipRule.CheckAdministratorRemains(await db.AdministratorsBesides(role.UserId).ToListAsync(cancellation), clock.GetUtcNow().UtcDateTime)
            : null;
}
