using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform.Geodesy;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Draws up a dossier: its own data, its sites and their cameras.</summary>
internal sealed class DemoDrawing(PortalDbContext db, DossierService dossiers, SiteService sites, CameraService cameras, DemoClock clock)
{
    public async Task DrawUpAsync(DemoTale tale, DemoCalendar calendar, CancellationToken cancellation)
    {
        var version = await db.Dossiers.Where(d => d.Id == tale.Id).Select(d => d.Version).SingleAsync(cancellation);
        await dossiers.ChangeAsync(tale.Id, version, dossier => Fill(dossier, tale.Dossier, calendar), cancellation).DoneAsync(clock);
        var models = await db.CameraModels.AsNoTracking().ToListAsync(cancellation);
        foreach (var site in tale.Dossier.Sites)
        {
            var siteId = DemoTale.SiteId(site.LocalReference);
            await sites.AddAsync(tale.Id, siteId, row => Fill(row, site, calendar), cancellation).DoneAsync(clock);
            foreach (var camera in site.Cameras)
            {
                var model = models.Single(m => m.FullName == camera.Model);
                await cameras.AddAsync(tale.Id, siteId, Guid.CreateVersion7(), row => Fill(row, camera, model, calendar), cancellation).DoneAsync(clock);
            }
        }
    }

    private static void Fill(Dossier dossier, DemoDossier demo, DemoCalendar calendar)
    {
        dossier.LocalReference = demo.LocalReference;
        dossier.InstallationType = demo.InstallationType;
        dossier.PlaceType = demo.PlaceType;
        dossier.LegalRegime = demo.LegalRegime;
        dossier.Purposes = demo.Purposes.Aggregate(Purposes.None, (all, one) => all | one);
        dossier.TargetDate = demo.TargetInWorkingDays is { } days ? calendar.DaysAhead(days) : null;
    }

    private static void Fill(Site site, DemoSite demo, DemoCalendar calendar)
    {
        demo.CopyTo(site);
        site.Position = Position(new(demo.System, demo.First, demo.Second));
        site.InspectedOn = demo.InspectedWorkingDaysAgo is { } inspected ? calendar.DaysAgo(inspected) : null;
        site.LinkOrderedOn = demo.LinkOrderedWorkingDaysAgo is { } ordered ? calendar.DaysAgo(ordered) : null;
        site.LinkConfirmedOn = demo.LinkConfirmedWorkingDaysAgo is { } confirmed ? calendar.DaysAgo(confirmed) : null;
        site.LinkDeliveredOn = demo.LinkDeliveredWorkingDaysAgo is { } delivered ? calendar.DaysAgo(delivered) : null;
        site.CertificateValidUntil = demo.CertificateEndsInWorkingDays is { } ends ? calendar.DaysAhead(ends) : null;
    }

    private static SitePosition Position(TypedCoordinates typed)
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

    private static void Fill(Camera camera, DemoCamera demo, CameraModel model, DemoCalendar calendar)
    {
        demo.CopyTo(camera);
        camera.ModelId = model.Id;
        if (demo.Serial is null)
        {
            return;
        }

        var setup = DemoData.Setups.Single(s => s.Model == demo.Model);
        setup.CopyTo(camera);
        camera.CountryDataOn = setup.CountryDataWorkingDaysAgo is { } data ? calendar.DaysAgo(data) : null;
        camera.WarrantyUntil = setup.WarrantyEndsInWorkingDays is { } warranty ? calendar.DaysAhead(warranty) : null;
        camera.MaintenanceUntil = setup.MaintenanceEndsInWorkingDays is { } maintenance ? calendar.DaysAhead(maintenance) : null;
    }
}
