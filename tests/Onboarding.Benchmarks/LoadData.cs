using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;

namespace Onboarding.Benchmarks;

/// <summary>Fills a database that has people, zones and organisations with thousands of dossiers, by the rules of the portal but without its services.</summary>
internal sealed class LoadData
{
    private const int Dossiers = 2000;
    private const int LargeDossier = 50;
    private const int FirstNumber = 100_000;
    private const int BatchCameras = 500;

    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    private readonly WorkingCalendar _calendar = new([]);
    private readonly IReadOnlyList<RequirementDefinition> _catalogue = RequirementCatalogue.Shipped();
    private readonly List<Organisation> _organisations;
    private readonly List<Guid> _zones;
    private readonly CameraModel _model;
    private int _serial;

    private LoadData(List<Organisation> organisations, List<Guid> zones, CameraModel model) => (_organisations, _zones, _model) = (organisations, zones, model);

    /// <param name="camerasOfTwo">Cameras of two dossiers together; three stand on one site.</param>
    /// <returns>A dossier of the usual size, and one with fifty cameras.</returns>
    public static async Task<(Guid Usual, Guid Large)> FillAsync(string database, int camerasOfTwo)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={database}").Options;
        await using var start = new SqlitePortalDbContext(options);
        var data = new LoadData(
            await start.Organisations.AsNoTracking().Include(o => o.Contacts).ToListAsync(),
            await start.PoliceZones.OrderBy(z => z.Code).Select(z => z.Id).ToListAsync(),
            await start.CameraModels.AsNoTracking().OrderBy(m => m.Make).FirstAsync());

        var large = data.Make(Dossiers, LargeDossier);
        foreach (var batch in Enumerable.Range(0, Dossiers).Chunk(Math.Max(1, BatchCameras * 2 / camerasOfTwo)).Append([]))
        {
            await using var db = new SqlitePortalDbContext(options);
            db.AddRange(batch.Length == 0 ? large : batch.SelectMany(i => data.Make(i, (camerasOfTwo / 2) + (camerasOfTwo % 2 * (i % 2)))));
            await db.SaveChangesAsync();
        }

        var usual = await start.Dossiers.Where(d => d.Number == FirstNumber + 1).Select(d => d.Id).SingleAsync();
        return (usual, large.OfType<Dossier>().Single().Id);
    }

    /// <summary>One dossier with its parts; every fourth waits for the police.</summary>
    private List<object> Make(int index, int cameraCount)
    {
        var organisation = _organisations[index % _organisations.Count];
        var opened = Now.AddDays(-(index % 300)).AddMinutes(-index);
        var dossier = new Dossier
        {
            Number = FirstNumber + index,
            Name = $"Charge {index}",
            OrganisationId = organisation.Id,
            PoliceZoneId = _zones[index % _zones.Count],
            CatalogueVersion = RequirementCatalogue.CurrentVersion,
            OpenedAt = opened,
            OpenedBy = Guid.CreateVersion7(),
            InstallationType = InstallationType.Fixed,
            PlaceType = PlaceType.Open,
            LegalRegime = LegalRegime.PoliceAct,
            Purposes = Purposes.Tracing,
        };
        var cameras = new List<Camera>();
        var sites = Enumerable.Range(1, (cameraCount + 2) / 3).Select(n => NewSite(dossier, n)).ToList();
        for (var n = 0; n < cameraCount; n++)
        {
            cameras.Add(NewCamera(dossier, sites[n / 3], n + 1));
        }

        List<ItemRevision> revisions =
        [
            ItemRevision.First(dossier.Id, ItemKind.General, dossier.Id),
            .. sites.Select(s => ItemRevision.First(dossier.Id, ItemKind.Site, s.Id)),
            .. cameras.Select(c => ItemRevision.First(dossier.Id, ItemKind.Camera, c.Id)),
        ];
        List<object> parts = [dossier, .. sites, .. cameras, .. revisions, new StageOpening { DossierId = dossier.Id, Stage = Stage.Opened, At = opened }];
        if (index % 4 == 3)
        {
            parts.AddRange(Submit(dossier, revisions, opened.AddDays(1)));
        }

        dossier.TakeStateFrom(revisions, opened);
        var items = RequirementEvaluation.Of(Picture(dossier, organisation, sites, cameras, revisions), _catalogue, _calendar, opened);
        dossier.Standing = WhoActs.Of(dossier, items, new([]), _calendar, opened);
        return [.. parts, .. items];
    }

    private static List<object> Submit(Dossier dossier, List<ItemRevision> revisions, DateTime at)
    {
        var submission = new Submission { DossierId = dossier.Id, Number = 1, SubmittedBy = dossier.OpenedBy, SubmittedAt = at, DeclarationVersion = 1 };
        submission.Items.AddRange(revisions.Select(r => new SubmissionItem
        {
            DossierId = dossier.Id,
            SubmissionId = submission.Id,
            Kind = r.Kind,
            ItemId = r.ItemId,
            RevisionId = r.Submit(submission.Id, "{}", new string('0', 64))!.Id,
            Change = ItemChange.New,
            Name = dossier.Reference,
        }));
        return dossier.Pass(Stage.Submission, at) is { } opening ? [submission, opening] : [submission];
    }

    private static Site NewSite(Dossier dossier, int number) => new()
    {
        DossierId = dossier.Id,
        Number = number,
        Reference = $"{dossier.Reference}-S{number:00}",
        AddedAt = dossier.OpenedAt,
        NameFr = $"Site {number}",
    };

    private Camera NewCamera(Dossier dossier, Site site, int number)
    {
        var serial = $"LOAD-{++_serial}";
        return new()
        {
            DossierId = dossier.Id,
            SiteId = site.Id,
            Number = number,
            Reference = $"{site.Reference}-C{number:00}",
            AddedAt = dossier.OpenedAt,
            ModelId = _model.Id,
            Serial = serial,
            SerialKey = $"LOAD|{serial}",
        };
    }

    private DossierPicture Picture(Dossier dossier, Organisation organisation, List<Site> sites, List<Camera> cameras, List<ItemRevision> revisions) => new()
    {
        Dossier = dossier,
        Organisation = organisation,
        Sites = sites,
        Cameras = cameras,
        Models = [_model],
        Authorisations = [],
        CurrentRevisions = revisions,
        Evidence = [],
        KnownItems = [],
    };
}
