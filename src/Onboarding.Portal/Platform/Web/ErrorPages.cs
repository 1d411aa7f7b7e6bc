using Microsoft.AspNetCore.Diagnostics;

namespace Onboarding.Portal.Platform.Web;

/// <summary>A request that fails without an answer of its own is shown the page /error/{status}, under the status it had.</summary>
public static class ErrorPages
{
    /// <summary>Comes before the languages, so that their refusals are shown too.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error/500");
        }

        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(AskByGet);
    }

    /// <summary>The error page is read, whatever the failed request wanted to do; its form and its handler are not looked at again.</summary>
    private static async Task AskByGet(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var method = request.Method;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            request.Method = HttpMethods.IsHead(method) ? method : HttpMethods.Get;
            request.QueryString = QueryString.Empty;
            context.SetEndpoint(null);
        }

        await next(context);
        request.Method = method;
    }
}
