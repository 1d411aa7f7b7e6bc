using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Geodesy;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>What the portal knows about places: municipalities to choose from, and what is doubtful about where a site is said to stand.</summary>
public sealed class SitePlaces(PortalDbContext db, SiteNeighbours neighbours, MunicipalityAreas areas, TimeProvider clock, Texts texts)
{
    /// <summary>The municipalities of today by name in the reader's language, those of the zone first; one chosen before stays, with what became of it.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MunicipalitiesAsync(Guid zoneId, string? chosen, CancellationToken cancellation)
    {
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var all = await db.Municipalities.AsNoTracking().ToDictionaryAsync(m => m.NisCode, cancellation);
        var zones = await ZonesAsync(zoneId, cancellation);
        var sorted = all.Values.Where(m => m.IsValidOn(today) || m.NisCode == chosen)
            .OrderBy(m => m.Name(texts.Language), StringComparer.Create(texts.Culture, ignoreCase: true))
            .ToLookup(
                m => m.PoliceZoneId is { } zone && zones.Contains(zone),
                m => new SelectListItem(m.Name(texts, today, nis => all.GetValueOrDefault(nis)?.Name(texts.Language)), m.NisCode));
        return [.. sorted[true], new(texts[K.Sites_Location_OtherMunicipalities], "-", false, true), .. sorted[false]];
    }

    /// <summary>Numbered roads to propose; any other number may be typed as well.</summary>
    public async Task<IReadOnlyList<SelectListItem>> RoadsAsync(CancellationToken cancellation) =>
    [
        .. from road in await db.ReferenceTerms.AsNoTracking()
               .Where(t => t.Kind == Domain.Reference.TermKind.Road)
               .ValidOn(BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime))
               .OrderBy(t => t.Code).ToListAsync(cancellation)
           select new SelectListItem(road.Label(texts.Language), road.Code),
    ];

    public Task<MunicipalityArea?> AreaAsync(string? nisCode, CancellationToken cancellation) => areas.FindAsync(nisCode, cancellation);

    /// <returns>What is doubtful about a location whose form is right, to be confirmed by the person.</returns>
    public async Task<IReadOnlyList<RuleViolation>> DoubtsAsync(Guid siteId, PlaceEntry place, DossierHead dossier, CancellationToken cancellation)
    {
        var municipality = await db.Municipalities.AsNoTracking().SingleOrDefaultAsync(m => m.NisCode == place.NisCode, cancellation);
        var position = place.Typed is null ? null : PositionOf(place.Typed);
        return
        [
            .. new[]
            {
                place.Typed is null ? null : CoordinateCheck.Check(place.Typed)?.Violation,
                await OutsideZoneAsync(municipality, dossier, cancellation),
                await OtherPostcodeAsync(municipality, place.Postcode, cancellation),
                position is null ? null : OutsideMunicipality(place.Area, position),
                position is null ? null : await neighbours.NearestAsync(siteId, position, cancellation),
            }.OfType<RuleViolation>(),
        ];
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

    private RuleViolation? OutsideMunicipality(MunicipalityArea? area, SitePosition position) =>
        area?.Judge(new(position.Latitude, position.Longitude)) is { Fit: PlaceFit.Doubtful } found
            ? new(K.Sites_Location_OutsideMunicipality, ("municipality", area.Name.In(texts.Language)), ("metres", found.Metres))
            : null;

    private async Task<RuleViolation?> OutsideZoneAsync(Municipality? municipality, DossierHead dossier, CancellationToken cancellation) =>
        municipality is null || (municipality.PoliceZoneId is { } zone && (await ZonesAsync(dossier.ZoneId, cancellation)).Contains(zone))
            ? null
            : new(K.Sites_Location_OutsideZone, ("municipality", municipality.Name(texts.Language)), ("zone", dossier.ZoneCode));

    /// <summary>Lists of postcodes are seldom complete, so only one that is known to lie elsewhere is doubtful.</summary>
    private async Task<RuleViolation?> OtherPostcodeAsync(Municipality? municipality, string? postcode, CancellationToken cancellation)
    {
        if (municipality is null || postcode is null || municipality.Postcodes.Length == 0 || PostcodeList.Holds(municipality.Postcodes, postcode))
        {
            return null;
        }

        var elsewhere = await db.Municipalities.AsNoTracking().Where(m => m.Postcodes.Contains(postcode)).OrderBy(m => m.ValidTo == null ? 0 : 1).FirstOrDefaultAsync(cancellation);
        return elsewhere is null || elsewhere.SuccessorNis == municipality.NisCode
            ? null
            : new(K.Sites_Location_OtherPostcode, ("postcode", postcode), ("other", elsewhere.Name(texts.Language)), ("municipality", municipality.Name(texts.Language)));
    }

    /// <summary>A zone with the ones that merged into it and the one that it merged into: a dossier that was opened before goes on.</summary>
    private async Task<HashSet<Guid>> ZonesAsync(Guid zoneId, CancellationToken cancellation)
    {
        var own = db.PoliceZones.Where(z => z.Id == zoneId);
        return await db.PoliceZones
            .Where(z => z.Id == zoneId || own.Any(o => o.SuccessorCode == z.Code || z.SuccessorCode == o.Code))
            .Select(z => z.Id)
            .ToHashSetAsync(cancellation);
    }
}

/// <summary>What is typed about a place.</summary>
public sealed record PlaceEntry(string? NisCode, string? Postcode, TypedCoordinates? Typed, MunicipalityArea? Area);
