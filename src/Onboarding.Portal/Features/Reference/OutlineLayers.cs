using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Places;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Reference;

/// <summary>The borders drawn under a map: all outlines as one GeoJSON, made once for each state of the outlines and kept in memory.</summary>
public sealed class OutlineLayers(TimeProvider clock)
{
    /// <summary>Metres; at the scale of a street the border is a line between two municipalities, no more.</summary>
    private const double Tolerance = 50;

    private (string Hash, byte[] Json)? _last;

    /// <summary>Names the state of the outlines; null when none was imported.</summary>
    public async Task<string?> HashAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var hashes = await Current(db).Select(o => o.Hash).ToListAsync(cancellation);
        return hashes.Count == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(hashes))));
    }

    /// <returns>Null when the hash does not name the present state.</returns>
    public async Task<byte[]?> FindAsync(PortalDbContext db, string hash, CancellationToken cancellation)
    {
        if (await HashAsync(db, cancellation) != hash)
        {
            return null;
        }

        if (_last is not { } last || last.Hash != hash)
        {
            _last = last = (hash, Write(await Current(db).Select(o => o.Data).ToListAsync(cancellation)));
        }

        return last.Json;
    }

    /// <summary>Also of a municipality that merged: its border is drawn until its successor has one of its own.</summary>
    private IQueryable<MunicipalityOutline> Current(PortalDbContext db)
    {
        var today = BelgianTime.LocalDate(clock.GetUtcNow().UtcDateTime);
        var valid = db.Municipalities.ValidOn(today);
        return from outline in db.MunicipalityOutlines.AsNoTracking()
               join municipality in db.Municipalities on outline.MunicipalityId equals municipality.Id
               where valid.Any(v => v.Id == municipality.Id)
                   || !db.MunicipalityOutlines.Any(o => valid.Any(v => v.Id == o.MunicipalityId && v.NisCode == municipality.SuccessorNis))
               orderby municipality.NisCode
               select outline;
    }

    private static byte[] Write(IEnumerable<byte[]> outlines)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "MultiLineString");
            json.WriteStartArray("coordinates");
            foreach (var ring in outlines.SelectMany(data => Outline.Decode(data).Simplify(Tolerance).Rings))
            {
                json.WriteStartArray();
                foreach (var point in ring.Append(ring[0]))
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(point.Longitude / OutlinePoint.PerDegree);
                    json.WriteNumberValue(point.Latitude / OutlinePoint.PerDegree);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
