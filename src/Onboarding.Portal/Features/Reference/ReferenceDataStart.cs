using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Reference;

/// <summary>
/// Brings the reference data of this release into the database, at every start: adds what is new and corrects texts that changed. Removes
/// nothing, because dossiers may refer to it, and leaves alone what people decide, such as the zone of a municipality.
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

    private static async Task ApplyMunicipalitiesAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var known = await db.Municipalities.ToDictionaryAsync(m => m.NisCode, cancellation);
        foreach (var province in ReferenceData.Provinces)
        {
            foreach (var shipped in province.Municipalities)
            {
                if (known.TryGetValue(shipped.Nis, out var municipality))
                {
                    (municipality.NameFr, municipality.NameNl) = (shipped.Fr, shipped.Nl);
                    (municipality.ProvinceFr, municipality.ProvinceNl) = (province.ProvinceFr, province.ProvinceNl);
                }
                else
                {
                    db.Add(new Municipality
                    {
                        NisCode = shipped.Nis,
                        NameFr = shipped.Fr,
                        NameNl = shipped.Nl,
                        ProvinceFr = province.ProvinceFr,
                        ProvinceNl = province.ProvinceNl,
                    });
                }
            }
        }
    }

    private static async Task ApplyCameraModelsAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var known = await db.CameraModels.ToDictionaryAsync(m => (m.Make, m.Name), cancellation);
        foreach (var shipped in ReferenceData.CameraModels)
        {
            if (known.TryGetValue((shipped.Make, shipped.Name), out var model))
            {
                (model.Resolution, model.Source) = (shipped.Resolution, shipped.Source);
            }
            else
            {
                db.Add(new CameraModel { Make = shipped.Make, Name = shipped.Name, Resolution = shipped.Resolution, Source = shipped.Source });
            }
        }
    }
}
