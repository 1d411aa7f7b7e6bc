using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// Fills <see cref="CurrentUser"/> at each request from the database. A closed account, or one whose password or roles changed since the cookie
/// was made, is signed out at once instead of when the framework next looks.
/// </summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user, PortalDbContext db, UserManager<PortalUser> users, TimeProvider clock)
    {
        if (context.User.Identity?.IsAuthenticated == true && !await FillAsync(context, user, db, users, clock))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new();
        }

        await next(context);
    }

    private static async Task<bool> FillAsync(HttpContext context, CurrentUser user, PortalDbContext db, UserManager<PortalUser> users, TimeProvider clock)
    {
        if (!Guid.TryParse(users.GetUserId(context.User), out var id))
        {
            return false;
        }

        var stamp = context.User.FindFirst(users.Options.ClaimsIdentity.SecurityStampClaimType)?.Value;
        var account = await db.Users.AsNoTracking()
            .Where(u => u.Id == id && u.IsActive && u.SecurityStamp == stamp)
            .Select(u => new { u.FullName, u.Language })
            .SingleOrDefaultAsync(context.RequestAborted);
        if (account is null)
        {
            return false;
        }

        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == id).ToListAsync(context.RequestAborted);
        user.SignIn(id, account.FullName, account.Language, [.. memberships, .. await InheritedAsync(db, memberships, clock, context.RequestAborted)]);
        return true;
    }

    /// <summary>Who holds a role in a zone holds it in the zones that merged into it.</summary>
    private static async Task<IEnumerable<Membership>> InheritedAsync(PortalDbContext db, List<Membership> memberships, TimeProvider clock, CancellationToken cancellation)
    {
        if (memberships.TrueForAll(m => m.PoliceZoneId is null))
        {
            return [];
        }

        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var merged = await db.PoliceZones.Where(z => z.ValidTo < today && z.SuccessorCode != null)
            .Join(db.PoliceZones, z => z.SuccessorCode, s => s.Code, (z, s) => new MergedZone(z.Id, s.Id)).ToListAsync(cancellation);
        return memberships.SelectMany(m => MergedZone.Into(m.PoliceZoneId, merged).Select(m.InZone));
    }
}
