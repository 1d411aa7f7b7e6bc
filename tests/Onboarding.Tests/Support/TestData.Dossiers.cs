using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Zones;

namespace Onboarding.Tests.Support;

public sealed partial class TestData
{
    /// <summary>A draft without sites, opened now, put into the database without the services: for lists.</summary>
    public async Task<Dossier> CreateDossierAsync(Organisation organisation, PoliceZone zone, Action<Dossier>? edit = null)
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var number = 90_000 + Next();
        var dossier = new Dossier
        {
            Number = number,
            Name = $"Dossier {number}",
            OrganisationId = organisation.Id,
            PoliceZoneId = zone.Id,
            CatalogueVersion = RequirementCatalogue.CurrentVersion,
            OpenedAt = now,
            OpenedBy = Guid.CreateVersion7(),
        };
        var revision = ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id);
        dossier.TakeStateFrom([revision], now);
        dossier.Standing = new() { Acting = Party.Integrator, ActBy = now.AddDays(14), Required = 4, Missing = 2 };
        edit?.Invoke(dossier);
        await portal.SaveAsync(async db =>
        {
            await db.AddRangeAsync(dossier, revision, new StageOpening { DossierId = dossier.Id, Stage = Stage.Opened, At = now });
        });
        return dossier;
    }
}
