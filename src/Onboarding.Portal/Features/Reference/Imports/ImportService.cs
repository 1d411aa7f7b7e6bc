using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onboarding.Domain.History;
using Onboarding.Domain.Places;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reference.Imports;

/// <summary>Takes files of reference data, says what they would change, and changes exactly that when it is confirmed.</summary>
public sealed class ImportService(PortalDbContext db, CurrentUser user, TimeProvider clock)
{
    public const int MaxMegabytes = 20;

    private static readonly string[] Told =
    [
        nameof(Municipality.NameFr), nameof(Municipality.NameNl), nameof(Municipality.Postcodes), nameof(Municipality.ValidFrom), nameof(Municipality.ValidTo),
        nameof(Municipality.SuccessorNis), nameof(PoliceZone.SuccessorCode), nameof(PoliceZone.Regime), nameof(Municipality.PoliceZoneId), nameof(MunicipalityOutline.AccuracyMetres),
        nameof(MunicipalityOutline.Data),
    ];

    /// <param name="id">Made by the form: sending it twice receives one file.</param>
    public Task<ChangeResult> ReceiveAsync(Guid id, ImportKind kind, string fileName, byte[] content, DateOnly asOf, int accuracyMetres, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (!await db.ReferenceImports.AnyAsync(i => i.Id == id, cancellation))
            {
                // A file that nobody confirmed is no longer needed when the next one comes.
                var left = await db.ReferenceImports.Where(i => i.AppliedAt == null && i.UploadedBy == user.RequiredId).ToListAsync(cancellation);
                db.RemoveRange(left);
                db.Add(new ReferenceImport
                {
                    Id = id,
                    Kind = kind,
                    FileName = fileName,
                    Content = content,
                    AsOf = asOf,
                    AccuracyMetres = accuracyMetres,
                    UploadedBy = user.RequiredId,
                    UploadedAt = clock.GetUtcNow().UtcDateTime,
                });
            }

            return ChangeResult.Done;
        }, cancellation);

    /// <summary>What the file would change now. Changes nothing.</summary>
    public async Task<ImportPlan> PlanAsync(ReferenceImport import, CancellationToken cancellation)
    {
        var plan = await RunAsync(import, cancellation);
        db.ChangeTracker.Clear();
        return plan;
    }

    /// <param name="hash">Of the plan that was seen; when the file would now change something else, that is a conflict.</param>
    public Task<ChangeResult> ApplyAsync(Guid id, string? hash, CancellationToken cancellation) =>
        db.ChangeAsync(async () =>
        {
            if (await db.ReferenceImports.SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            {
                return ChangeResult.NotFound;
            }

            if (import.AppliedAt is not null)
            {
                return ChangeResult.Done;
            }

            var plan = await RunAsync(import, cancellation);
            if (!plan.MayApply || plan.Hash != hash)
            {
                return ChangeResult.Conflict;
            }

            (import.AppliedAt, import.Content) = (clock.GetUtcNow().UtcDateTime, []);
            return ChangeResult.Done;
        }, cancellation);

    private async Task<ImportPlan> RunAsync(ReferenceImport import, CancellationToken cancellation)
    {
        var target = await ImportTarget.LoadAsync(db, import.AsOf, outlines: import.Kind == ImportKind.Outlines, cancellation);
        var (count, problems) = Take(import, target);
        if (problems.Count > 0)
        {
            return new([], 0, problems);
        }

        db.ChangeTracker.DetectChanges();
        var names = target.Municipalities.Values.ToDictionary(m => m.Id);
        var zones = target.Zones.Values.ToDictionary(z => z.Id, z => z.Code);
        var changes = db.ChangeTracker.Entries<Entity>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified && e.Entity is Municipality or PoliceZone or MunicipalityOutline)
            .Select(e => Change(e, names, zones))
            .OrderBy(c => c.Kind).ThenBy(c => c.Code, StringComparer.Ordinal)
            .ToList();
        return new(changes, Math.Max(0, count - changes.Count(c => c.Kind != PlannedKind.Ended)), []);
    }

    private static (int Count, IReadOnlyList<ImportProblem> Problems) Take(ReferenceImport import, ImportTarget target) => import.Kind switch
    {
        ImportKind.Municipalities => Take(MunicipalityRows.Read(import.Content), target, target.Take),
        ImportKind.Zones => Take(ZoneRows.Read(import.Content), target, target.Take),
        ImportKind.Outlines => Take(OutlineRows.Read(import.Content), target, rows => target.Take(rows, import.AccuracyMetres)),
    };

    private static (int Count, IReadOnlyList<ImportProblem> Problems) Take<T>(Reading<T> reading, ImportTarget target, Action<IReadOnlyList<T>> take)
    {
        if (reading.Problems.Count == 0)
        {
            take(reading.Rows);
        }

        return (reading.Rows.Count, [.. reading.Problems, .. target.Problems]);
    }

    private static PlannedChange Change(EntityEntry entry, Dictionary<Guid, Municipality> names, Dictionary<Guid, string> zones)
    {
        var (code, fr, nl) = entry.Entity switch
        {
            PoliceZone zone => (zone.Code, zone.NameFr, zone.NameNl),
            MunicipalityOutline outline => (names[outline.MunicipalityId].NisCode, names[outline.MunicipalityId].NameFr, names[outline.MunicipalityId].NameNl),
            Municipality municipality => (municipality.NisCode, municipality.NameFr, municipality.NameNl),
            var other => throw new InvalidOperationException($"An import changes no {other.GetType().Name}."),
        };
        var isNew = entry.State == EntityState.Added;
        var fields = from property in entry.Properties
                     where Told.Contains(property.Metadata.Name) && (isNew || property.IsModified)
                     let change = new FieldChange(property.Metadata.Name, isNew ? null : Text(property.OriginalValue, zones), Text(property.CurrentValue, zones))
                     where change.Before != change.After
                     select change;
        return new(isNew ? PlannedKind.Added : KindOf(entry), code, fr, nl, [.. fields]);
    }

    private static PlannedKind KindOf(EntityEntry entry) =>
        entry.Entity is IDated { ValidTo: not null } && entry.Property(nameof(IDated.ValidTo)).IsModified ? PlannedKind.Ended : PlannedKind.Changed;

    private static string? Text(object? value, Dictionary<Guid, string> zones) => value switch
    {
        null or "" => null,
        Guid zone => zones.GetValueOrDefault(zone),
        byte[] outline => Outline.Decode(outline).Rings.Sum(r => r.Count).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
