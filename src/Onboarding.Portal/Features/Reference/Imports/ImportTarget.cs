using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>The reference data that an import changes, tracked: the same steps make the preview, which is thrown away, and the change, which is saved.</summary>
internal sealed class ImportTarget
{
    private readonly PortalDbContext _db;
    private readonly DateOnly _asOf;

    private ImportTarget(PortalDbContext db, DateOnly asOf) => (_db, _asOf) = (db, asOf);

    public List<ImportProblem> Problems { get; } = [];

    public Dictionary<string, Municipality> Municipalities { get; private init; } = [];

    public Dictionary<string, PoliceZone> Zones { get; private init; } = [];

    public Dictionary<Guid, MunicipalityOutline> Outlines { get; private init; } = [];

    public static async Task<ImportTarget> LoadAsync(PortalDbContext db, DateOnly asOf, bool outlines, CancellationToken cancellation) => new(db, asOf)
    {
        Municipalities = await db.Municipalities.OrderBy(m => m.NisCode).ToDictionaryAsync(m => m.NisCode, cancellation),
        Zones = await db.PoliceZones.OrderBy(z => z.Code).ToDictionaryAsync(z => z.Code, cancellation),
        Outlines = outlines ? await db.MunicipalityOutlines.ToDictionaryAsync(o => o.MunicipalityId, cancellation) : [],
    };

    /// <summary>
    /// Takes the list as the state of a day. A municipality that the list does not name ended the day before; one that had already ended
    /// elsewhere in the list and was never known here is history and left out.
    /// </summary>
    public void Take(IReadOnlyList<MunicipalityRow> rows)
    {
        foreach (var periods in rows.GroupBy(r => r.Nis))
        {
            var row = periods.FirstOrDefault(p => IsIn(p.ValidFrom, p.ValidTo)) ?? periods.MaxBy(p => p.ValidTo ?? DateOnly.MaxValue)!;
            if (Municipalities.TryGetValue(row.Nis, out var known))
            {
                Update(known, row);
            }
            else if (row.ValidTo is null || row.ValidTo >= _asOf)
            {
                Add(row);
            }
        }

        var listed = rows.Select(r => r.Nis).ToHashSet();
        foreach (var gone in Municipalities.Values.Where(m => !listed.Contains(m.NisCode) && m.IsValidOn(_asOf) && m.ValidFrom != _asOf))
        {
            gone.ValidTo = _asOf.AddDays(-1);
        }
    }

    /// <summary>Takes the zones of a list; one that it does not name stays as it is, because lists of zones are seldom complete.</summary>
    public void Take(IReadOnlyList<ZoneRow> rows)
    {
        foreach (var row in rows)
        {
            var zone = Zones.GetValueOrDefault(row.Code) ?? Add(row);
            (zone.NameFr, zone.NameNl) = (row.NameFr, row.NameNl);
            zone.Regime = row.Regime ?? zone.Regime;
            (zone.ValidFrom, zone.ValidTo, zone.SuccessorCode) = (row.ValidFrom ?? zone.ValidFrom, row.ValidTo ?? zone.ValidTo, row.SuccessorCode ?? zone.SuccessorCode);
            Check(row.Line, MunicipalityRows.Nis, Validity.Check(zone.ValidFrom, zone.ValidTo));
            foreach (var nis in row.Municipalities ?? [])
            {
                if (!Municipalities.TryGetValue(nis, out var municipality))
                {
                    Problems.Add(new(row.Line, ZoneRows.Municipalities, new RuleViolation(K.Reference_Import_UnknownNis, ("code", nis))));
                }
                else if (zone.IsValidOn(_asOf))
                {
                    municipality.PoliceZoneId = zone.Id;
                }
            }
        }

        foreach (var row in rows.Where(r => r.SuccessorCode is not null && !Zones.ContainsKey(r.SuccessorCode)))
        {
            Problems.Add(new(row.Line, ZoneRows.Successor, new RuleViolation(K.Reference_Import_UnknownZone, ("code", row.SuccessorCode))));
        }
    }

    /// <summary>Simplified by a tenth of their accuracy: what that takes away nobody could rely on.</summary>
    public void Take(IReadOnlyList<OutlineRow> rows, int accuracyMetres)
    {
        var tolerance = Math.Max(1, accuracyMetres / 10);
        foreach (var row in rows)
        {
            if (!Municipalities.TryGetValue(row.Nis, out var municipality))
            {
                Problems.Add(new(row.Line, "properties", new RuleViolation(K.Reference_Import_UnknownNis, ("code", row.Nis))));
                continue;
            }

            var data = row.Outline.Simplify(tolerance).Encode();
            var hash = OutlineHash.Of(data);
            if (!Outlines.TryGetValue(municipality.Id, out var outline))
            {
                _db.Add(new MunicipalityOutline { MunicipalityId = municipality.Id, Data = data, Hash = hash, AccuracyMetres = accuracyMetres + tolerance });
            }
            else if ((outline.Hash, outline.AccuracyMetres) != (hash, accuracyMetres + tolerance))
            {
                (outline.Data, outline.Hash, outline.AccuracyMetres) = (data, hash, accuracyMetres + tolerance);
            }
        }
    }

    private void Add(MunicipalityRow row)
    {
        var added = Municipality.Of(row.Nis, row.NameFr, row.NameNl);
        (added.Postcodes, added.ValidFrom, added.ValidTo, added.SuccessorNis) = (row.Postcodes ?? "", row.ValidFrom ?? _asOf, row.ValidTo, row.SuccessorNis);
        Check(row.Line, MunicipalityRows.Nis, Validity.Check(added.ValidFrom, added.ValidTo));
        Municipalities.Add(row.Nis, added);
        _db.Add(added);
    }

    private void Update(Municipality known, MunicipalityRow row)
    {
        (known.NameFr, known.NameNl) = (row.NameFr, row.NameNl);
        known.SuccessorNis = row.SuccessorNis ?? known.SuccessorNis;
        known.ValidFrom = row.ValidFrom ?? known.ValidFrom;
        known.Postcodes = PostcodeList.Parse($"{known.Postcodes} {row.Postcodes}").Value ?? known.Postcodes;
        if (row.ValidTo is not null)
        {
            known.ValidTo = row.ValidTo;
        }
        else if (known.ValidTo < _asOf)
        {
            // Named as of this day, so it had not ended.
            known.ValidTo = null;
        }

        Check(row.Line, MunicipalityRows.Nis, Validity.Check(known.ValidFrom, known.ValidTo));
    }

    private PoliceZone Add(ZoneRow row)
    {
        var zone = new PoliceZone { Code = row.Code, NameFr = row.NameFr, NameNl = row.NameNl, Regime = row.Regime ?? RegimeOf(row) };
        Zones.Add(row.Code, zone);
        _db.Add(zone);
        return zone;
    }

    private LanguageRegime RegimeOf(ZoneRow row)
    {
        var areas = (row.Municipalities ?? []).Select(nis => Municipalities.GetValueOrDefault(nis)?.Area).OfType<LanguageArea>().Distinct().ToList();
        return areas switch
        {
            [LanguageArea.Dutch] => LanguageRegime.Dutch,
            [LanguageArea.French] or [LanguageArea.German] => LanguageRegime.French,
            _ => LanguageRegime.Bilingual,
        };
    }

    private bool IsIn(DateOnly? from, DateOnly? to) => (from is null || from <= _asOf) && (to is null || to >= _asOf);

    private void Check(int line, string column, RuleViolation? violation)
    {
        if (violation is not null)
        {
            Problems.Add(new(line, column, violation));
        }
    }
}
