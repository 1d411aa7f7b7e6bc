using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Geodesy;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Sites;

/// <summary>What the portal knows about places: municipalities to choose from, and what is doubtful about where a site is said to stand.</summary>
public sealed class SitePlaces(PortalDbContext db, CurrentUser user, Texts texts)
{
    /// <summary>Another site this near is probably the same one, entered twice. In metres.</summary>
    public const int NeighbourMetres = 50;

    /// <summary>All municipalities by name in the reader's language, those of the zone first.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MunicipalitiesAsync(Guid zoneId, CancellationToken cancellation)
    {
        var all = await db.Municipalities.AsNoTracking().ToListAsync(cancellation);
        var sorted = all.OrderBy(m => m.Name(texts.Language), StringComparer.Create(texts.Culture, ignoreCase: true)).ToLookup(m => m.PoliceZoneId == zoneId, Option);
        return [.. sorted[true], new(texts[K.Sites_Location_OtherMunicipalities], "-", false, true), .. sorted[false]];
    }

    /// <returns>What is doubtful about a location whose form is right, to be confirmed by the person.</returns>
    public async Task<IReadOnlyList<RuleViolation>> DoubtsAsync(Guid siteId, string? nisCode, TypedCoordinates? typed, DossierHead dossier, CancellationToken cancellation)
    {
        var outside = await OutsideZoneAsync(nisCode, dossier, cancellation);
        var border = typed is null ? null : CoordinateCheck.Check(typed)?.Violation;
        var neighbour = typed is null ? null : await NeighbourAsync(siteId, PositionOf(typed), cancellation);
        return [.. new[] { border, outside, neighbour }.OfType<RuleViolation>()];
    }

    /// <summary>The position as typed, with the same point in the other systems.</summary>
    public static SitePosition PositionOf(TypedCoordinates typed)
    {
        var derived = CoordinateConverter.Derive(typed);
        return new()
        {
            TypedSystem = typed.System,
            TypedFirst = typed.First,
            TypedSecond = typed.Second,
            Latitude = derived.Latitude,
            Longitude = derived.Longitude,
            Lambert72X = derived.Lambert72X,
            Lambert72Y = derived.Lambert72Y,
            Lambert2008X = derived.Lambert2008X,
            Lambert2008Y = derived.Lambert2008Y,
        };
    }

    private async Task<RuleViolation?> OutsideZoneAsync(string? nisCode, DossierHead dossier, CancellationToken cancellation)
    {
        var municipality = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.NisCode == nisCode, cancellation);
        return municipality is null || municipality.PoliceZoneId == dossier.ZoneId
            ? null
            : new(K.Sites_Location_OutsideZone, ("municipality", municipality.Name(texts.Language)), ("zone", dossier.ZoneCode));
    }

    /// <summary>Looks only within the person's scope: where others have their sites is not told.</summary>
    private async Task<RuleViolation?> NeighbourAsync(Guid siteId, SitePosition position, CancellationToken cancellation)
    {
        var (west, east) = (position.Lambert72X - NeighbourMetres, position.Lambert72X + NeighbourMetres);
        var (south, north) = (position.Lambert72Y - NeighbourMetres, position.Lambert72Y + NeighbourMetres);
        var near = await db.Sites.AsNoTracking().For(db, user, Permission.ViewDossier)
            .Where(s => s.Id != siteId && s.Position != null
                && s.Position.Lambert72X >= west && s.Position.Lambert72X <= east
                && s.Position.Lambert72Y >= south && s.Position.Lambert72Y <= north)
            .Select(s => new { s.Reference, X = s.Position!.Lambert72X, Y = s.Position.Lambert72Y })
            .ToListAsync(cancellation);
        var nearest = near
            .Select(s => (s.Reference, Metres: Math.Sqrt(Math.Pow((double)(s.X - position.Lambert72X), 2) + Math.Pow((double)(s.Y - position.Lambert72Y), 2))))
            .Where(s => s.Metres <= NeighbourMetres)
            .OrderBy(s => s.Metres)
            .FirstOrDefault();
        return nearest.Reference is null
            ? null
            : new(K.Sites_Location_Neighbour, ("reference", nearest.Reference), ("metres", (int)Math.Round(nearest.Metres)));
    }

    private SelectListItem Option(Municipality municipality) => new(municipality.Name(texts.Language), municipality.NisCode);
}
