using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.People;

internal static class AdministratorQueries
{
    /// <summary>Roles of administrators who can sign in, other than this person.</summary>
    public static IQueryable<Membership> AdministratorsBesides(this PortalDbContext db, Guid personId) =>
        db.Memberships.AsNoTracking().Where(m => m.Role == Role.Administrator && m.UserId != personId
            && db.Users.Any(u => u.Id == m.UserId && u.IsActive && u.PasswordHash != null));
}
