using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reference;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>What the map of a page begins with.</summary>
/// <param name="OutlinesHash">Names the borders to draw; null when none were imported.</param>
/// <param name="IsFixed">The pin shows where the site stands and cannot be moved; a cone is turned instead.</param>
public sealed record MapView(SitePosition? Position, string? OutlinesHash, string? TilePath, string? Attribution, bool IsFixed);

/// <summary>Prepares maps and lets their pages show them: a page without one keeps the stricter policy.</summary>
public sealed class SiteMaps(PortalDbContext db, OutlineLayers outlines, MapOptions options)
{
    public async Task<MapView> OfAsync(HttpResponse response, SitePosition? position, CancellationToken cancellation, bool isFixed = false)
    {
        response.Headers.ContentSecurityPolicy = options.Policy;
        return new(position, await outlines.HashAsync(db, cancellation), options.TilePath, options.Attribution, isFixed);
    }
}
