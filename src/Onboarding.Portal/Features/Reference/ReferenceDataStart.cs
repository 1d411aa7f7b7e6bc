using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Reference;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reference;

/// <summary>
/// Brings the reference data of this release into the database, at every start: adds what is new, and corrects texts of the catalogue
/// that changed. Removes nothing, because dossiers may refer to it, and leaves alone what an administrator keeps.
/// </summary>
public sealed class ReferenceDataStart(IServiceScopeFactory scopes)
{
    public async Task ApplyAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.InTransactionAsync(
            async () =>
            {
                await ApplyCatalogueAsync(db, cancellation);
                await ApplyMunicipalitiesAsync(db, cancellation);
                await ApplyTermsAsync(db, cancellation);
                await ApplyCameraModelsAsync(db, cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Of a published version only the texts are corrected; its rules stay as they were.</summary>
    private static async Task ApplyCatalogueAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var known = await db.RequirementDefinitions.ToDictionaryAsync(d => (d.CatalogueVersion, d.Code), cancellation);
        foreach (var shipped in RequirementCatalogue.Shipped())
        {
            if (known.TryGetValue((shipped.CatalogueVersion, shipped.Code), out var definition))
            {
                (definition.LabelFr, definition.LabelNl) = (shipped.LabelFr, shipped.LabelNl);
                (definition.GuidanceFr, definition.GuidanceNl) = (shipped.GuidanceFr, shipped.GuidanceNl);
            }
            else
            {
                db.Add(shipped);
            }
        }
    }

    /// <summary>Only adds: names and dates that an administrator set right or imported stay.</summary>
    private static async Task ApplyMunicipalitiesAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var known = await db.Municipalities.Select(m => m.NisCode).ToHashSetAsync(cancellation);
        var today = from province in ReferenceData.Provinces
                    from shipped in province.Municipalities
                    select With(Municipality.Of(shipped.Nis, shipped.Fr, shipped.Nl), m => m.ValidFrom = shipped.From);
        var merged = ReferenceData.Mergers.Select(shipped => With(
            Municipality.Of(shipped.Nis, shipped.Fr, shipped.Nl), m => (m.ValidTo, m.SuccessorNis) = (ReferenceData.MergedAfter, shipped.Successor)));
        db.AddRange(today.Concat(merged).Where(m => !known.Contains(m.NisCode)));
    }

    private static async Task ApplyTermsAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var known = await db.ReferenceTerms.Select(t => new { t.Kind, t.Code }).ToHashSetAsync(cancellation);
        db.AddRange(ReferenceData.Terms
            .Where(t => !known.Contains(new { t.Kind, t.Code }))
            .Select(t => new ReferenceTerm { Kind = t.Kind, Code = t.Code, LabelFr = t.Fr, LabelNl = t.Nl }));
    }

    private static Municipality With(Municipality municipality, Action<Municipality> edit)
    {
        edit(municipality);
        return municipality;
    }

    /// <summary>Only adds: what an administrator wrote about a model stays.</summary>
    private static async Task ApplyCameraModelsAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var known = (await db.CameraModels.Select(m => new { m.Make, m.Name }).ToListAsync(cancellation)).ToHashSet();
        db.AddRange(ReferenceData.CameraModels.Where(m => !known.Contains(new { m.Make, m.Name }))
            .Select(m => new CameraModel { Make = m.Make, Name = m.Name, Resolution = m.Resolution, Source = m.Source }));
    }
}
