using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Clocks;

namespace Onboarding.Portal.Features.Requirements;

/// <summary>
/// Keeps the stored requirement items, the clocks and the standing of a dossier in step with its data. Called at the end of every change, inside its
/// transaction, and by <see cref="RefreshRequirementsJob"/>, because evidence also expires by itself.
/// </summary>
public sealed class RequirementService(PortalDbContext db, PictureReader reader, CatalogueSource catalogue, CalendarSource calendars, ClockKeeper clocks, TimeProvider clock)
{
    /// <param name="dossier">Tracked, with its changes already saved.</param>
    /// <returns>The items that apply.</returns>
    public async Task<IReadOnlyList<RequirementItem>> RefreshAsync(Dossier dossier, CancellationToken cancellation)
    {
        var definitions = await catalogue.GetAsync(dossier.CatalogueVersion, cancellation);
        var calendar = await calendars.GetAsync(cancellation);
        var picture = await reader.ReadAsync(dossier, cancellation);

        var now = clock.GetUtcNow().UtcDateTime;

        var items = RequirementEvaluation.Of(picture, definitions, calendar, now);
        db.RequirementItems.AddRange(items.Except(picture.KnownItems));
        dossier.Standing = WhoActs.Of(dossier, items, await clocks.FollowAsync(dossier, items, cancellation), calendar, now);
        return items;
    }
}
