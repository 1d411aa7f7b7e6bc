using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Tests.Support;

/// <summary>A company with a police zone of its own and a person who draws up dossiers on the real pages.</summary>
public sealed class Integrator
{
    private readonly PortalFactory _portal;
    private int _lastSerial;

    private Integrator(PortalFactory portal, Organisation organisation, PoliceZone zone, string nisCode, decimal longitude, FormClient browser) =>
        (_portal, Organisation, Zone, NisCode, Longitude, Browser) = (portal, organisation, zone, nisCode, longitude, browser);

    public Organisation Organisation { get; }

    public PoliceZone Zone { get; }

    /// <summary>The one municipality of the zone.</summary>
    public string NisCode { get; }

    public FormClient Browser { get; }

    public static async Task<Integrator> CreateAsync(PortalFactory portal, Role role = Role.IntegratorAdministrator)
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        await portal.SaveAsync(async db => await db.AddRangeAsync(
            new Contact { OrganisationId = organisation.Id, Kind = ContactKind.Technical, Name = "T" },
            new Contact { OrganisationId = organisation.Id, Kind = ContactKind.Administrative, Name = "A" }));
        var zone = await portal.Data.CreateZoneAsync();
        var municipality = await portal.ReadAsync(db => db.Municipalities.Where(m => m.PoliceZoneId == null && m.ValidTo == null).OrderBy(m => m.NisCode).FirstAsync());
        await portal.SaveAsync(async db => (await db.Municipalities.SingleAsync(m => m.Id == municipality.Id)).PoliceZoneId = zone.Id);
        var longitude = 3.70120m + (0.001m * await portal.ReadAsync(db => db.PoliceZones.CountAsync()));
        return new(portal, organisation, zone, municipality.NisCode, longitude, await portal.SignInAsync(await portal.Data.CreatePersonAsync(role, organisation)));
    }

    /// <summary>Another person of the same company.</summary>
    public async Task<FormClient> ColleagueAsync(Role role = Role.IntegratorAdministrator) =>
        await _portal.SignInAsync(await _portal.Data.CreatePersonAsync(role, Organisation));

    public async Task<FormClient> KeyUserAsync() => await _portal.SignInAsync(await _portal.Data.CreatePersonAsync(Role.KeyUser, Zone));

    public async Task<Guid> OpenDossierAsync(string name = "Gand – N9") =>
        KeyIn(await Browser.PostAsync("/fr/dossiers/new", ("ZoneId", Zone.Id), ("Name", name)));

    public async Task<Guid> AddSiteAsync(Guid dossier, string name = "Brugsesteenweg") =>
        KeyIn(await Browser.PostAsync($"/fr/dossiers/{dossier}/sites/new", ("NameFr", name)));

    /// <summary>Adds a camera of the first model of the library.</summary>
    public async Task<Guid> AddCameraAsync(Guid site, string? serial = null) =>
        KeyIn(await Browser.PostAsync($"/fr/sites/{site}/cameras/new", ("ModelId", await ModelAsync()), ("Serial", serial ?? $"SN-{Organisation.EnterpriseNumber}-{++_lastSerial}")));

    public async Task<Guid> ModelAsync() => await _portal.ReadAsync(db => db.CameraModels.OrderBy(m => m.Make).ThenBy(m => m.Name).Select(m => m.Id).FirstAsync());

    /// <summary>A dossier with one site and one camera in which nothing that is due by the submission is missing.</summary>
    public async Task<(Guid Dossier, Guid Site, Guid Camera)> CompleteDossierAsync()
    {
        var dossier = await OpenDossierAsync();
        Done(await Browser.PostAsync($"/fr/dossiers/{dossier}/general", ("InstallationType", "Fixed"), ("PlaceType", "Open"), ("LegalRegime", "PoliceAct"), ("Purposes", "Tracing")));
        var site = await AddSiteAsync(dossier);
        Done(await Browser.PostAsync($"/fr/sites/{site}/location", Location));
        Done(await Browser.PostAsync($"/fr/sites/{site}/network", ("Link", "Fibre"), ("LinkOperator", "Exemple"), ("UplinkMbps", "100"), ("LinkOrderedOn", "02/03/2026")));
        Done(await Browser.PostAsync($"/fr/sites/{site}/installation", ("Support", "Pole")));
        Done(await Browser.PostAsync($"/fr/sites/{site}/power", ("Power", "PublicLighting")));
        var camera = await AddCameraAsync(site);
        Done(await Browser.PostAsync($"/fr/cameras/{camera}/mounting", ("Lanes", "1"), ("Heading", "250"), ("Height", "6,2"), ("Distance", "18")));
        await BringAsync(dossier, "SITE-PLAN", SubjectKind.Site, site);
        await BringAsync(dossier, "SPEC-SHEET", SubjectKind.CameraModel, await ModelAsync());
        await RefreshAsync(dossier);
        return (dossier, site, camera);
    }

    public async Task<PageAnswer> SubmitAsync(Guid dossier) => await Browser.PostAsync($"/fr/dossiers/{dossier}/check", ("Declared", true));

    /// <summary>Every integrator has a place of his own, seventy metres from the last one: sites of several are no neighbours.</summary>
    public decimal Longitude { get; }

    /// <summary>A complete location; two sites of one integrator at this place are neighbours.</summary>
    public IEnumerable<(string, object?)> Location =>
    [
        ("Street", "Brugsesteenweg"), ("Postcode", "9000"), ("NisCode", NisCode), ("RoadNumber", "N9"), ("Direction", "Eeklo"),
        ("TypedSystem", "Wgs84"), ("TypedFirst", "51,06350"), ("TypedSecond", BelgianNumber.Format(Longitude)),
    ];

    /// <summary>The key of the thing that a form has just made, in the address it leads to.</summary>
    public static Guid KeyIn(PageAnswer answer) => Guid.Parse(Done(answer).Location!.Split('/').First(part => Guid.TryParse(part, out _)));

    private static PageAnswer Done(PageAnswer answer)
    {
        Assert.True(answer.IsRedirect, $"{(int)answer.Status}: {answer.MainText}");
        return answer;
    }

    /// <summary>Puts the trace of an upload into the database; what files may be is tested elsewhere.</summary>
    private Task BringAsync(Guid dossier, string code, SubjectKind kind, Guid subject) => _portal.SaveAsync(async db =>
    {
        var file = new EvidenceFile { DossierId = dossier, RequirementCode = code, SubjectKind = kind, SubjectId = subject };
        await db.AddRangeAsync(file, new EvidenceVersion
        {
            DossierId = dossier,
            EvidenceFileId = file.Id,
            Number = 1,
            NotNeededReason = "test",
            BroughtBy = Guid.CreateVersion7(),
            BroughtAt = _portal.Clock.GetUtcNow().UtcDateTime,
        });
    });

    private Task<int> RefreshAsync(Guid id) => _portal.AskAsync<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        services.GetRequiredService<CurrentUser>().OpenForChange(id);
        await services.GetRequiredService<RequirementService>().RefreshAsync(await db.Dossiers.SingleAsync(d => d.Id == id), CancellationToken.None);
        return await db.SaveChangesAsync();
    });
}
