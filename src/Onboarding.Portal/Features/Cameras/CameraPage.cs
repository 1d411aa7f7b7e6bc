using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>A page with one group of a camera's fields.</summary>
public abstract class CameraPage(GroupServices services, CameraService cameras, CameraModels models) : GroupPage<Camera>(services)
{
    public override string Subject => Entity.Reference;

    public override string Hub => Amendment is null ? $"~/cameras/{Id}" : AmendmentLinks.PathOf(Id);

    protected CameraModels Models { get; } = models;

    protected override Task<Camera?> FindAsync(CancellationToken cancellation) =>
        Services.Db.Cameras.AsNoTracking().For(Services.Db, Services.User, Permission.ViewDossier).SingleOrDefaultAsync(c => c.Id == Id, cancellation);

    protected override Guid DossierOf(Camera entity) => entity.DossierId;

    protected override ItemSnapshot SnapshotOf(Camera entity) => ItemSnapshot.Of(entity, Models.Find(entity.ModelId));

    protected override Task<ChangeResult> ChangeAsync(Action<Camera> edit, CancellationToken cancellation) =>
        cameras.ChangeAsync(Head.Id, Id, Version, edit, cancellation);
}
