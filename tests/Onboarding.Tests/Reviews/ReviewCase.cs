using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Sites;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A dossier with one site and one camera in which nothing is missing, and the people on both sides. Its steps go through the services.</summary>
public sealed class ReviewCase
{
    private readonly PortalFactory _portal;

    private ReviewCase(PortalFactory portal) => _portal = portal;

    public required Organisation Organisation { get; init; }

    public required PoliceZone Zone { get; init; }

    public required PortalUser Administrator { get; init; }

    public required PortalUser KeyUser { get; init; }

    public required PortalUser Colleague { get; init; }

    public required PortalUser Lead { get; init; }

    public Guid DossierId { get; } = Guid.CreateVersion7();

    public Guid SiteId { get; } = Guid.CreateVersion7();

    public Guid CameraId { get; } = Guid.CreateVersion7();

    private CameraModel Model { get; } = new() { Make = "Exemple", Name = $"X-{Guid.NewGuid():N}" };

    /// <summary>A complete dossier, not yet sent.</summary>
    public static async Task<ReviewCase> CreateAsync(PortalFactory portal, Action<PoliceZone>? editZone = null, PoliceZone? zone = null)
    {
        var organisation = await portal.Data.CreateOrganisationAsync();
        zone ??= await portal.Data.CreateZoneAsync(editZone);
        var made = new ReviewCase(portal)
        {
            Organisation = organisation,
            Zone = zone,
            Administrator = await portal.Data.CreatePersonAsync(Role.IntegratorAdministrator, organisation),
            KeyUser = await portal.Data.CreatePersonAsync(Role.KeyUser, zone),
            Colleague = await portal.Data.CreatePersonAsync(Role.KeyUser, zone),
            Lead = await portal.Data.CreatePersonAsync(Role.KeyUserLead, zone),
        };
        await portal.SaveAsync(async db => await db.AddRangeAsync(
            made.Model,
            new Contact { OrganisationId = organisation.Id, Kind = ContactKind.Technical, Name = "T" },
            new Contact { OrganisationId = organisation.Id, Kind = ContactKind.Administrative, Name = "A" }));
        await made.DrawUpAsync();
        return made;
    }

    /// <summary>A dossier that was sent, and taken by the key user.</summary>
    public static async Task<ReviewCase> InReviewAsync(PortalFactory portal, Action<PoliceZone>? editZone = null)
    {
        var made = await CreateAsync(portal, editZone);
        await made.SubmitAsync();
        await made.TakeAsync();
        return made;
    }

    /// <summary>Does something through a service as a person.</summary>
    public async Task<TResult> AsAsync<TService, TResult>(PortalUser person, Func<TService, Task<TResult>> action)
        where TService : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.UserId == person.Id).ToListAsync();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(person.Id, person.FullName, person.Language, memberships);
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task SubmitAsync() => DoneAsync<SubmissionService>(Administrator, s => s.SubmitAsync(DossierId, null, CancellationToken.None));

    public Task TakeAsync() => DoneAsync<ReviewService>(KeyUser, s => s.TakeAsync(DossierId, insteadOf: null, CancellationToken.None));

    /// <summary>The key user notes a request.</summary>
    public async Task<Guid> AskAsync(ChangeTarget target, Guid targetId, string? field = null, Severity severity = Severity.Incorrect, string text = "Vérifiez.")
    {
        var id = Guid.CreateVersion7();
        await DoneAsync<RequestDrafts>(KeyUser, s => s.AskAsync(DossierId, new(id, target, targetId, field, severity, text), CancellationToken.None));
        return id;
    }

    public Task SendBackAsync() => DoneAsync<DecisionService>(KeyUser, s => s.RequestChangesAsync(DossierId, null, null, CancellationToken.None));

    /// <summary>The key user accepts every item and every document that waits; what the zone itself owes is brought.</summary>
    public async Task AcceptAllAsync()
    {
        foreach (var item in new[] { DossierId, SiteId, CameraId })
        {
            await DoneAsync<ReviewService>(KeyUser, s => s.JudgeItemAsync(DossierId, item, accept: true, CancellationToken.None));
        }

        foreach (var id in await WaitingDocumentsAsync())
        {
            await DoneAsync<EvidenceJudgement>(KeyUser, s => s.JudgeAsync(DossierId, id, null, CancellationToken.None));
        }

        foreach (var owed in await OwedAsync(Party.Zone))
        {
            await DoneAsync<EvidenceService>(KeyUser, s => s.BringAsync(DossierId, new(owed, null, null, "test", null, null, null), CancellationToken.None));
        }
    }

    public Task ApproveAsync() => DoneAsync<DecisionService>(KeyUser, s => s.ApproveAsync(DossierId, null, withRemarks: false, null, CancellationToken.None));

    public Task AnswerAsync(Guid request, string? text) =>
        DoneAsync<RequestService>(Administrator, s => s.AnswerAsync(DossierId, [new(request, text)], CancellationToken.None));

    public Task ChangeSiteAsync(Action<Site> edit) => DoneAsync<SiteService>(
        Administrator, async s => await s.ChangeAsync(DossierId, SiteId, await _portal.ReadAsync(db => db.Sites.Where(x => x.Id == SiteId).Select(x => x.Version).SingleAsync()), edit, CancellationToken.None));

    public Task<ApprovalState> StateAsync() => _portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == DossierId).Select(d => d.State).SingleAsync());

    public Task<List<Guid>> WaitingDocumentsAsync() => _portal.ReadAsync(db => db.EvidenceVersions
        .Where(v => v.DossierId == DossierId && v.State == Domain.Evidence.EvidenceState.Candidate).OrderBy(v => v.Id).Select(v => v.Id).ToListAsync());

    public Task<Guid> RequirementAsync(string code) =>
        _portal.ReadAsync(db => db.RequirementItems.Where(i => i.DossierId == DossierId && i.Code == code).Select(i => i.Id).SingleAsync());

    public Task<Guid> RequirementAsync(string code, Guid subjectId) =>
        _portal.ReadAsync(db => db.RequirementItems.Where(i => i.DossierId == DossierId && i.Code == code && i.SubjectId == subjectId).Select(i => i.Id).SingleAsync());

    public Task<ChangeItem> RequestAsync(Guid id) => _portal.ReadAsync(db => db.ChangeItems.AsNoTracking().SingleAsync(c => c.Id == id));

    /// <summary>Does something that must succeed.</summary>
    public async Task DoneAsync<TService>(PortalUser person, Func<TService, Task<ChangeResult>> action)
        where TService : notnull
    {
        var result = await AsAsync(person, action);
        Assert.True(result.IsDone, $"{result.Status}: {string.Join(' ', result.Violations)}");
    }

    private async Task DrawUpAsync()
    {
        var none = CancellationToken.None;
        await DoneAsync<DossierService>(Administrator, s => s.OpenAsync(new(DossierId, Organisation.Id, Zone.Id, "Gand – N9"), none));
        var version = await _portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == DossierId).Select(d => d.Version).SingleAsync());
        await DoneAsync<DossierService>(Administrator, s => s.ChangeAsync(DossierId, version, Fill, none));
        await DoneAsync<SiteService>(Administrator, s => s.AddAsync(DossierId, SiteId, Fill, none));
        await DoneAsync<CameraService>(Administrator, s => s.AddAsync(DossierId, SiteId, CameraId, Fill, none));
        foreach (var owed in await OwedAsync(Party.Integrator))
        {
            await DoneAsync<EvidenceService>(Administrator, s => s.BringAsync(DossierId, new(owed, null, null, "test", null, null, null), none));
        }
    }

    private static void Fill(Dossier dossier) => (dossier.InstallationType, dossier.PlaceType, dossier.LegalRegime, dossier.Purposes) =
        (InstallationType.Fixed, PlaceType.Open, LegalRegime.PoliceAct, Purposes.Tracing);

    private static void Fill(Site site)
    {
        (site.NameFr, site.Street, site.Postcode, site.NisCode, site.RoadNumber, site.Direction) = ("Brugsesteenweg", "Brugsesteenweg", "9000", "44021", "N9", "Eeklo");
        site.Position = SitePlaces.PositionOf(new(Domain.Places.CoordinateSystem.Wgs84, 51.06350m, 3.70120m));
        (site.Power, site.Link, site.LinkOperator, site.UplinkMbps, site.LinkOrderedOn) = (PowerSupply.PublicLighting, LinkType.Fibre, "Exemple", 100, new(2026, 3, 2));
    }

    private void Fill(Camera camera) => (camera.ModelId, camera.Lanes, camera.Heading, camera.Height, camera.Distance) = (Model.Id, "1", 250, 6.2m, 18);

    /// <summary>Documents that a party still has to bring, now or by the approval.</summary>
    private Task<List<Guid>> OwedAsync(Party party) => _portal.ReadAsync(async db =>
    {
        var items = await db.RequirementItems.Where(i => i.DossierId == DossierId && !i.IsAnsweredByFields && i.IsBlocking && i.Responsible == party).ToListAsync();
        return items.Where(i => i.DueBy <= Stage.Approval && i.State.IsMissing()).Select(i => i.Id).ToList();
    });
}
