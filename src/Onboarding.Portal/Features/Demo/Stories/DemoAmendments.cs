using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Amendments;

namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>Changes to the first camera of an approved site.</summary>
internal sealed class DemoAmendments(PortalDbContext db, AmendmentService amendments, DemoClock clock)
{
    public async Task BeginAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var camera = await CameraAsync(step, cancellation);
        await amendments.BeginAsync(tale.Id, new(Guid.CreateVersion7(), ItemKind.Camera, camera.Id, step.Ground!.Value, step.Text!), cancellation).DoneAsync(clock);
    }

    public async Task ChangeAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var (id, version) = await FindAsync(step, cancellation);
        await amendments.ChangeAsync<Camera>(tale.Id, id, version, camera => Set(camera, step.Field!, step.Text!), cancellation).DoneAsync(clock);
    }

    public async Task SubmitAsync(DemoTale tale, DemoStep step, CancellationToken cancellation)
    {
        var (id, version) = await FindAsync(step, cancellation);
        await amendments.SubmitAsync(tale.Id, id, version, cancellation).DoneAsync(clock);
    }

    private async Task<(Guid Id, Guid Version)> FindAsync(DemoStep step, CancellationToken cancellation)
    {
        var camera = await CameraAsync(step, cancellation);
        var underWay = await db.Amendments.AsNoTracking().UnderWay().SingleAsync(a => a.ItemId == camera.Id, cancellation);
        return (underWay.Id, underWay.Version);
    }

    private Task<Camera> CameraAsync(DemoStep step, CancellationToken cancellation)
    {
        var site = DemoTale.SiteId(step.On!.Single());
        return db.Cameras.AsNoTracking().SingleAsync(c => c.SiteId == site && c.Number == 1, cancellation);
    }

    private static void Set(Camera camera, string field, string value)
    {
        switch (field)
        {
            case nameof(camera.Serial):
                camera.Serial = value;
                break;
            case nameof(camera.Firmware):
                camera.Firmware = value;
                break;
            case nameof(camera.Height):
                camera.Height = decimal.Parse(value, CultureInfo.InvariantCulture);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "The stories change no such field.");
        }
    }
}
