using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// Razor Pages is too kind to odd requests: without a handler for the method it renders the page all the same, jumping over the checks
/// of OnGet, and an unknown <c>?handler=</c> falls back to the default one. Here the first is 405 and the second 404.
/// </summary>
public sealed class PageRequestFilter : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the antiforgery check (1000), which would answer 400 to a POST that the page does not know.</summary>
    public int Order => 800;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page)
        {
            return;
        }

        var request = context.HttpContext.Request;
        var asked = request.RouteValues["handler"]?.ToString() ?? request.Query["handler"].ToString();
        var handlers = HandlersByMethod(page);
        if (!handlers.TryGetValue(request.Method, out var names) || (asked.Length == 0 && !names.Contains("")))
        {
            context.HttpContext.Response.Headers.Allow = string.Join(", ", handlers.Keys);
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (!names.Contains(asked))
        {
            context.Result = new NotFoundResult();
        }
    }

    /// <summary>The names of the page's handlers, "" for the unnamed one. A page without any handler is only shown.</summary>
    private static Dictionary<string, HashSet<string>> HandlersByMethod(CompiledPageActionDescriptor page)
    {
        var handlers = page.HandlerMethods
            .GroupBy(h => h.HttpMethod, h => h.Name ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key.ToUpperInvariant(), g => g.ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        if (handlers.Count == 0)
        {
            handlers[HttpMethods.Get] = [""];
        }

        if (handlers.TryGetValue(HttpMethods.Get, out var get))
        {
            handlers.TryAdd(HttpMethods.Head, get);
        }

        return handlers;
    }
}
