using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>
/// A serial exists once per make. The sentence names the other camera only when it is the same company's: what others registered is not told.
/// </summary>
public sealed class SerialTwins(PortalDbContext db)
{
    /// <summary>Gives the cameras the key that their serial is compared by, and compares them with all others, in two queries.</summary>
    /// <param name="cameras">About to be saved.</param>
    public async Task<ChangeResult> CheckAsync(Dossier dossier, IReadOnlyCollection<Camera> cameras, CancellationToken cancellation)
    {
        foreach (var camera in cameras)
        {
            camera.SerialKey = camera.Serial is null ? null : SerialNumber.Key(camera.Serial);
        }

        var named = cameras.Where(c => c is { SerialKey: not null, ModelId: not null }).ToList();
        if (named.Count == 0)
        {
            return ChangeResult.Done;
        }

        var makes = await db.CameraModels.ToDictionaryAsync(m => m.Id, m => m.Make, cancellation);
        var (keys, ids) = (named.Select(c => c.SerialKey).ToList(), named.Select(c => c.Id).ToList());
        var twins = (await (from other in db.Cameras.AsNoTracking()
                            join model in db.CameraModels on other.ModelId equals model.Id
                            join home in db.Dossiers on other.DossierId equals home.Id
                            where EF.Parameter(keys).Contains(other.SerialKey) && !EF.Parameter(ids).Contains(other.Id)
                            select new { other.SerialKey, model.Make, other.Reference, home.OrganisationId }).ToListAsync(cancellation))
            .ToLookup(t => (t.Make, t.SerialKey!));

        var violations = (from camera in named
                          let twin = twins[(makes[camera.ModelId!.Value], camera.SerialKey!)].FirstOrDefault()
                          where twin is not null
                          select twin.OrganisationId == dossier.OrganisationId
                              ? new RuleViolation("Cameras.Serial.DuplicateOwn", ("serial", camera.Serial), ("reference", twin.Reference))
                              : new RuleViolation("Cameras.Serial.Duplicate", ("serial", camera.Serial))).ToList();
        return violations.Count == 0 ? ChangeResult.Done : ChangeResult.Refused(violations);
    }
}
