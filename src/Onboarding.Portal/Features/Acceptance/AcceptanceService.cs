using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Acceptance;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.Operations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.History;

namespace Onboarding.Portal.Features.Acceptance;

/// <summary>Keeps the results of the tests. What they are worth is computed.</summary>
public sealed class AcceptanceService(PortalDbContext db, CurrentUser user, DossierUnit unit, HistoryLog history, TimeProvider clock)
{
    /// <param name="attemptId">Made by the form: sent twice, the second finds the first.</param>
    public Task<ChangeResult> RecordAsync(Guid dossierId, Guid testId, Guid attemptId, AcceptanceResult result, CancellationToken cancellation) =>
        unit.ChangeAsync(dossierId, Permission.RunTests, async dossier =>
        {
            var test = await db.AcceptanceTests.Include(t => t.Attempts).SingleOrDefaultAsync(t => t.Id == testId && t.DossierId == dossierId, cancellation);
            if (test is null)
            {
                return ChangeResult.NotFound;
            }

            if (test.Attempts.Exists(a => a.Id == attemptId))
            {
                return ChangeResult.Done;
            }

            var camera = await db.Cameras.SingleAsync(c => c.Id == test.CameraId, cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            var obstacle = camera.Operation != OperationalState.NetworkReady ? new RuleViolation("Acceptance.Rule.NotNow", ("state", camera.Operation))
                : test.State == AcceptanceState.Passed ? new("Acceptance.Rule.Passed")
                : result.Check(BelgianTime.LocalDate(now));
            if (obstacle is not null)
            {
                return ChangeResult.Refused(obstacle);
            }

            var attempt = test.Take(attemptId, result, AcceptanceThresholds.Current, user.RequiredId, now);
            db.Add(attempt);
            history.Record(
                $"Test{attempt.Outcome}{test.Measure}{test.Light}", camera,
                string.Create(CultureInfo.InvariantCulture, $"{camera.Reference} / {test.Lane}"), dossier.Id,
                string.Create(CultureInfo.InvariantCulture, $"{attempt.Hits} / {attempt.Sample}"));
            return ChangeResult.Done;
        }, cancellation);
}
