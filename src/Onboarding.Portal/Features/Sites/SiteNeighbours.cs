using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Other sites close to a point. One that the person may see is named; of the others he only learns that they are there.</summary>
public sealed class SiteNeighbours(PortalDbContext db, CurrentUser user)
{
    /// <summary>Another site this near is probably the same one, entered twice. In metres.</summary>
    public const int Metres = 50;

    /// <returns>The sentence about the nearest site, or null when none is near.</returns>
    public async Task<RuleViolation?> NearestAsync(Guid siteId, SitePosition position, CancellationToken cancellation)
    {
        var named = await NearAsync(db.Sites.For(db, user, Permission.ViewDossier), siteId, position, cancellation);
        if (named.Count > 0)
        {
            var (reference, metres) = named.MinBy(s => s.Metres);
            return new(K.Sites_Location_Neighbour, ("reference", reference), ("metres", (int)Math.Round(metres)));
        }

        return (await NearAsync(db.Sites, siteId, position, cancellation)).Count > 0 ? new(K.Sites_Location_OtherNeighbour, ("metres", Metres)) : null;
    }

    /// <summary>The database cuts out a square; the corners of it that lie farther than the distance are left out here.</summary>
    private static async Task<List<(string Reference, double Metres)>> NearAsync(IQueryable<Site> sites, Guid siteId, SitePosition position, CancellationToken cancellation)
    {
        // As floating-point numbers the embedded database compares them itself; decimals it would hand back one by one.
        var (x, y) = ((double)position.Lambert72X, (double)position.Lambert72Y);
        var (west, east, south, north) = (x - Metres, x + Metres, y - Metres, y + Metres);
        var square = await sites.AsNoTracking()
            .Where(s => s.Id != siteId && s.Position != null
                && (double)s.Position.Lambert72X >= west && (double)s.Position.Lambert72X <= east
                && (double)s.Position.Lambert72Y >= south && (double)s.Position.Lambert72Y <= north)
            .Select(s => new { s.Reference, X = s.Position!.Lambert72X, Y = s.Position.Lambert72Y })
            .ToListAsync(cancellation);
        return [.. square.Select(s => (s.Reference, double.Hypot((double)s.X - x, (double)s.Y - y))).Where(s => s.Item2 <= Metres)];
    }
}
