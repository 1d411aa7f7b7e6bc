using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Amendments;

/// <summary>An approved dossier with one camera, and a change to it brought as far as a test needs. Its steps go through the services.</summary>
public sealed class AmendmentCase
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly PortalFactory _portal;

    private AmendmentCase(PortalFactory portal, ReviewCase made) => (_portal, Made) = (portal, made);

    /// <summary>The dossier and the people on both sides.</summary>
    public ReviewCase Made { get; }

    public Guid Id { get; } = Guid.CreateVersion7();

    public string Path => $"/fr/amendments/{Id}";

    /// <summary>The dossier is approved; nothing changes yet.</summary>
    public static async Task<AmendmentCase> ApprovedAsync(PortalFactory portal, Action<PoliceZone>? editZone = null)
    {
        var made = await ReviewCase.InReviewAsync(portal, editZone);
        await made.AcceptAllAsync();
        await made.DoneAsync<Portal.Features.Reviews.DecisionService>(made.Lead, s => s.ApproveAsync(made.DossierId, null, withRemarks: false, null, None));
        return new(portal, made);
    }

    /// <summary>A change is begun: nothing differs yet.</summary>
    public static async Task<AmendmentCase> BegunAsync(PortalFactory portal, Action<PoliceZone>? editZone = null)
    {
        var made = await ApprovedAsync(portal, editZone);
        await made.BeginAsync(made.Id);
        return made;
    }

    /// <summary>The height changes from 6,2 to 7 metres, and the change is with the police.</summary>
    public static async Task<AmendmentCase> SubmittedAsync(PortalFactory portal, Action<PoliceZone>? editZone = null)
    {
        var made = await BegunAsync(portal, editZone);
        await made.ChangeAsync(camera => camera.Height = 7m);
        await made.SubmitAsync();
        return made;
    }

    /// <summary>The key user examines it.</summary>
    public static async Task<AmendmentCase> InReviewAsync(PortalFactory portal, Action<PoliceZone>? editZone = null)
    {
        var made = await SubmittedAsync(portal, editZone);
        await made.TakeAsync();
        return made;
    }

    public async Task BeginAsync(Guid id) => Assert.True((await TryBeginAsync(id)).IsDone);

    public Task<ChangeResult> TryBeginAsync(Guid id) => Made.AsAsync<AmendmentService, ChangeResult>(
        Made.Administrator, s => s.BeginAsync(Made.DossierId, new(id, ItemKind.Camera, Made.CameraId, AmendmentGround.Correction, "Hauteur mal mesurée."), None));

    public Task ChangeAsync(Action<Camera> edit) =>
        Made.DoneAsync<AmendmentService>(Made.Administrator, async s => await s.ChangeAsync(Made.DossierId, Id, await VersionAsync(), edit, None));

    public Task SubmitAsync() => Made.DoneAsync<AmendmentService>(Made.Administrator, async s => await s.SubmitAsync(Made.DossierId, Id, await VersionAsync(), None));

    public Task TakeAsync() => Made.DoneAsync<AmendmentReview>(Made.KeyUser, async s => await s.TakeAsync(Made.DossierId, Id, await VersionAsync(), None));

    public Task AskCorrectionAsync() =>
        Made.DoneAsync<AmendmentReview>(Made.KeyUser, async s => await s.AskCorrectionAsync(Made.DossierId, Id, await VersionAsync(), "Mesurez au-dessus de la route.", None));

    public Task<Guid> VersionAsync() => _portal.ReadAsync(db => db.Amendments.Where(a => a.Id == Id).Select(a => a.Version).SingleAsync());

    public Task<Amendment> ReadAsync() => _portal.ReadAsync(db => db.Amendments.AsNoTracking().Include(a => a.Revision).SingleAsync(a => a.Id == Id));

    public Task<Camera> LiveAsync() => _portal.ReadAsync(db => db.Cameras.AsNoTracking().SingleAsync(c => c.Id == Made.CameraId));

    public Task<List<ItemRevision>> RevisionsAsync() =>
        _portal.ReadAsync(db => db.ItemRevisions.AsNoTracking().Where(r => r.ItemId == Made.CameraId).OrderBy(r => r.Number).ToListAsync());
}
