using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Zones;

/// <summary>What can be changed of a zone, checked and normalised.</summary>
public sealed record ZoneValues(string NameFr, string NameNl, LanguageRegime Regime, ReviewPolicy ReviewPolicy, bool SecondLook, string? Mailbox, DateOnly? ValidFrom, DateOnly? ValidTo, string? SuccessorCode)
{
    public void CopyTo(PoliceZone zone)
    {
        (zone.NameFr, zone.NameNl, zone.Regime, zone.ReviewPolicy, zone.SecondLook, zone.Mailbox) = (NameFr, NameNl, Regime, ReviewPolicy, SecondLook, Mailbox);
        (zone.ValidFrom, zone.ValidTo, zone.SuccessorCode) = (ValidFrom, ValidTo, SuccessorCode);
    }
}

/// <summary>Makes and changes zones, and says which municipalities they police.</summary>
public sealed class ZoneService(PortalDbContext db, CurrentUser user, HistoryLog history)
{
    /// <param name="id">Made by the form: sending it twice makes one zone.</param>
    public Task<ChangeResult> CreateAsync(Guid id, string code, ZoneValues values, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.PoliceZones.AnyAsync(z => z.Id == id, cancellation))
            {
                return ChangeResult.Done;
            }

            if (await db.PoliceZones.AnyAsync(z => z.Code == code, cancellation))
            {
                return ChangeResult.Refused(new RuleViolation("Zones.Rule.CodeTaken", ("code", code)));
            }

            var zone = new PoliceZone { Id = id, Code = code, NameFr = values.NameFr, NameNl = values.NameNl, Regime = values.Regime };
            values.CopyTo(zone);
            db.Add(zone);
            return ChangeResult.Done;
        }, cancellation);

    /// <param name="version">The version that the form was opened with.</param>
    public Task<ChangeResult> ChangeAsync(Guid id, Guid version, ZoneValues values, CancellationToken cancellation) =>
        ChangeAsync(id, zone =>
        {
            db.Entry(zone).Property(z => z.Version).OriginalValue = version;
            values.CopyTo(zone);
            return Task.FromResult(ChangeResult.Done);
        }, cancellation);

    /// <summary>Only a municipality that no other zone polices: a zone does not take one from its neighbour.</summary>
    public Task<ChangeResult> AddMunicipalityAsync(Guid id, Guid municipalityId, CancellationToken cancellation) =>
        ChangeAsync(id, async zone =>
        {
            var municipality = await db.Municipalities.SingleOrDefaultAsync(m => m.Id == municipalityId, cancellation);
            if (municipality is null || (municipality.PoliceZoneId is { } other && other != id))
            {
                return ChangeResult.Refused(new RuleViolation("Zones.Rule.MunicipalityTaken"));
            }

            if (municipality.PoliceZoneId is null)
            {
                municipality.PoliceZoneId = id;
                history.Record("MunicipalityAdded", zone, $"{zone.Code} – {Name(municipality)}", dossierId: null);
            }

            return ChangeResult.Done;
        }, cancellation);

    public Task<ChangeResult> RemoveMunicipalityAsync(Guid id, Guid municipalityId, CancellationToken cancellation) =>
        ChangeAsync(id, async zone =>
        {
            if (await db.Municipalities.SingleOrDefaultAsync(m => m.Id == municipalityId && m.PoliceZoneId == id, cancellation) is { } municipality)
            {
                municipality.PoliceZoneId = null;
                history.Record("MunicipalityRemoved", zone, $"{zone.Code} – {Name(municipality)}", dossierId: null);
            }

            return ChangeResult.Done;
        }, cancellation);

    private static string Name(Municipality municipality) =>
        municipality.NameFr == municipality.NameNl ? municipality.NameFr : $"{municipality.NameFr} / {municipality.NameNl}";

    private Task<ChangeResult> ChangeAsync(Guid id, Func<PoliceZone, Task<ChangeResult>> change, CancellationToken cancellation) =>
        db.ChangeAsync(async () => await db.PoliceZones.For(user, Permission.EditZone).SingleOrDefaultAsync(z => z.Id == id, cancellation) is { } zone
            ? await change(zone)
            : ChangeResult.NotFound, cancellation);
}
