using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Errors;

/// <summary>
/// What people see when a request fails: what happened, what to do, a reference for the helpdesk.
/// </summary>
public sealed class StatusModel : PageModel
{
    private static readonly int[] Explained = [400, 403, 404, 405, 409, 413, 429, 507];

    /// <summary>The status of the answer.</summary>
    public int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    public string TitleKey => $"{Stem}.Title";

    /// <summary>What happened.</summary>
    public string WhatKey => $"{Stem}.What";

    /// <summary>What to do now.</summary>
    public string NextKey => $"{Stem}.Next";

    /// <summary>Finds this request in the log.</summary>
    public string Reference => Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier;

    /// <summary>The page whose form has expired.</summary>
    public string? PathToRetry => ExpiredFormFilter.IsExpired(HttpContext) && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
        ? failed.OriginalPathBase + failed.OriginalPath + failed.OriginalQueryString
        : null;

    private string Stem
    {
        get
        {
            if (ExpiredFormFilter.IsExpired(HttpContext))
            {
                return "Errors.Expired";
            }

            var known = Explained.Contains(Code) ? Code : Code < 500 ? 400 : 500;
            return $"Errors.{known.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    [OpenTo(Audience.Everyone)]
    public void OnGet() => Response.StatusCode = Code;
}
