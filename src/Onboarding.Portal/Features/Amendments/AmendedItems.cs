using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Cameras;
using Onboarding.Portal.Platform;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>What a change does with a site and with a camera: the only place that tells them apart.</summary>
public sealed class AmendedItems(PortalDbContext db, CameraModels models, SerialTwins serials)
{
    /// <returns>The thing as it is, tracked; null when it is no site or camera of the dossier.</returns>
    public async Task<Entity?> FindAsync(Guid dossierId, ItemKind kind, Guid id, CancellationToken cancellation) => kind switch
    {
        ItemKind.Site => await db.Sites.SingleOrDefaultAsync(s => s.Id == id && s.DossierId == dossierId, cancellation),
        ItemKind.Camera => await db.Cameras.SingleOrDefaultAsync(c => c.Id == id && c.DossierId == dossierId, cancellation),
        ItemKind.General => null,
    };

    public static string ReferenceOf(Entity item) => item switch
    {
        Site site => site.Reference,
        Camera camera => camera.Reference,
        _ => throw NotOf(item),
    };

    public ItemSnapshot SnapshotOf(Entity item) => item switch
    {
        Site site => ItemSnapshot.Of(site),
        Camera camera => ItemSnapshot.Of(camera, models.Find(camera.ModelId)),
        _ => throw NotOf(item),
    };

    /// <summary>What saving the thing itself would do besides: a model fills in what is empty, a serial number exists once per make.</summary>
    /// <param name="live">As it is.</param>
    /// <param name="draft">As it would be.</param>
    public async Task<ChangeResult> SettleAsync(Dossier dossier, Entity live, Entity draft, CancellationToken cancellation)
    {
        if (draft is not Camera camera)
        {
            return ChangeResult.Done;
        }

        if (camera.ModelId != ((Camera)live).ModelId)
        {
            models.Find(camera.ModelId)?.Prefill(camera);
        }

        return await serials.CheckAsync(dossier, [camera], cancellation);
    }

    /// <summary>The thing becomes what the draft says.</summary>
    public static void Become(Entity live, Entity draft)
    {
        switch (live)
        {
            case Site site:
                site.TakeAllFrom((Site)draft);
                break;
            case Camera camera:
                camera.TakeAllFrom((Camera)draft);
                break;
            default:
                throw NotOf(live);
        }
    }

    private static ArgumentException NotOf(Entity item) => new($"A {item.GetType().Name} is not changed this way.", nameof(item));
}
