using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Platform.Authorization;

/// <summary>
/// Fills <see cref="CurrentUser"/> at each request from the database. A closed account, or one whose password or roles changed since the cookie
/// was made, is signed out at once instead of when the framework next looks.
/// </summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user, PortalDbContext db, UserManager<PortalUser> users)
    {
        if (context.User.Identity?.IsAuthenticated == true && !await FillAsync(context, user, db, users))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new();
        }

        await next(context);
    }

    private static async Task<bool> FillAsync(HttpContext context, CurrentUser user, PortalDbContext db, UserManager<PortalUser> users)
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
        user.SignIn(id, account.FullName, account.Language, memberships);
        return true;
    }
}
