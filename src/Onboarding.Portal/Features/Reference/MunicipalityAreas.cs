using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;

namespace Onboarding.Portal.Features.Reference;

/// <summary>Where a municipality lies, as far as outlines were imported.</summary>
/// <param name="AccuracyMetres">That of the least accurate outline.</param>
public sealed record MunicipalityArea(LocalizedText Name, IReadOnlyList<Outline> Outlines, int AccuracyMetres)
{
    public double DistanceTo(SitePlace place) => Outlines.Min(o => o.DistanceTo((double)place.Latitude, (double)place.Longitude));

    /// <summary>How far outside the point lies and what that means.</summary>
    public (PlaceFit Fit, int Metres) Judge(SitePlace place)
    {
        var metres = DistanceTo(place);
        return (PlaceFits.Of(metres, AccuracyMetres), (int)Math.Round(metres));
    }
}

/// <summary>A point in degrees of WGS84.</summary>
public readonly record struct SitePlace(decimal Latitude, decimal Longitude);

/// <summary>Finds the outlines of a municipality: its own, and those of the ones that were merged into it, whose land it has now.</summary>
public sealed class MunicipalityAreas(PortalDbContext db)
{
    /// <returns>Null when no outline was imported.</returns>
    public async Task<MunicipalityArea?> FindAsync(string? nisCode, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(nisCode))
        {
            return null;
        }

        var found = await (from municipality in db.Municipalities
                           where municipality.NisCode == nisCode || municipality.SuccessorNis == nisCode
                           join outline in db.MunicipalityOutlines on municipality.Id equals outline.MunicipalityId
                           select new { municipality.NisCode, outline.Data, outline.AccuracyMetres }).ToListAsync(cancellation);
        if (found.Count == 0)
        {
            return null;
        }

        var name = await db.Municipalities.Where(m => m.NisCode == nisCode).Select(m => new LocalizedText(m.NameFr, m.NameNl)).SingleAsync(cancellation);
        return new(name, [.. found.Select(o => Outline.Decode(o.Data))], found.Max(o => o.AccuracyMetres));
    }
}
