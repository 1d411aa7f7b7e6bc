using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Places;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Geodesy;

namespace Onboarding.Portal.Features.Sites;

/// <summary>For the map: the point that is typed, in another system. Knows nothing of sites.</summary>
public sealed class PointModel : PageModel
{
    /// <param name="to">The system asked for; that of the point when absent.</param>
    /// <returns>The two fields of the form, and degrees for the map; nothing when they hold no point of Belgium.</returns>
    [Needs(Permission.EditDossier)]
    public IActionResult OnGet(CoordinateSystem? system, string? first, string? second, CoordinateSystem? to)
    {
        var entry = new PositionEntry(system, first, second);
        if (entry.Typed is not { } typed || !CoordinateBox.Hard(typed.System).Contains(typed.First, typed.Second))
        {
            return StatusCode(StatusCodes.Status204NoContent);
        }

        var degrees = CoordinateConverter.Convert(typed, CoordinateSystem.Wgs84);
        var point = PositionEntry.Of(CoordinateConverter.Convert(typed, to ?? typed.System));
        return new JsonResult(new { System = point.System.ToString(), point.First, point.Second, Latitude = degrees.First, Longitude = degrees.Second });
    }
}
