using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Onboarding.Portal.Platform.Web;

/// <summary>Tells the error page that a 400 comes from the antiforgery check: the form was open for too long, or in another session.</summary>
public sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    private static readonly object Mark = new();

    /// <summary>Whether this request carried a form that has expired.</summary>
    public static bool IsExpired(HttpContext context) => context.Items.ContainsKey(Mark);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Mark] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
