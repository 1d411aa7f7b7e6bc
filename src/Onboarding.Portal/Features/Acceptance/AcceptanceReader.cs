using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Acceptance;

/// <summary>The test plan of a camera with all that was measured.</summary>
/// <param name="Names">Of who recorded the results, by key.</param>
public sealed record AcceptanceView(DossierHead Head, Camera Camera, IReadOnlyList<AcceptanceTest> Tests, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>The person may write down results here now.</summary>
    public required bool MayRecord { get; init; }

    /// <summary>Every result, the newest first.</summary>
    public IEnumerable<(AcceptanceTest Test, AcceptanceAttempt Attempt)> Attempts =>
        Tests.SelectMany(t => t.Attempts.Select(a => (t, a))).OrderByDescending(x => x.a.RecordedAt).ThenByDescending(x => x.a.Id);

    public bool IsOpen(AcceptanceTest test) => MayRecord && test.State != AcceptanceState.Passed;
}

public sealed class AcceptanceReader(PortalDbContext db, CurrentUser user, DossierHeads dossiers)
{
    /// <returns>Null when the camera is absent or foreign.</returns>
    public async Task<AcceptanceView?> ReadAsync(Guid cameraId, CancellationToken cancellation)
    {
        var camera = await db.Cameras.AsNoTracking().For(db, user, Permission.ViewDossier).SingleOrDefaultAsync(c => c.Id == cameraId, cancellation);
        if (camera is null || await dossiers.FindAsync(camera.DossierId, cancellation) is not { } head)
        {
            return null;
        }

        var tests = await db.AcceptanceTests.AsNoTracking().Include(t => t.Attempts).Where(t => t.CameraId == cameraId).ToListAsync(cancellation);
        var people = tests.SelectMany(t => t.Attempts).Select(a => a.RecordedBy).ToHashSet();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellation);
        var mayRecord = camera.Operation == OperationalState.NetworkReady
            && await db.Dossiers.For(user, Permission.RunTests).AnyAsync(d => d.Id == camera.DossierId, cancellation);
        return new(head, camera, [.. tests.OrderBy(t => t.Lane).ThenBy(t => t.Measure).ThenBy(t => t.Light)], names) { MayRecord = mayRecord };
    }
}
