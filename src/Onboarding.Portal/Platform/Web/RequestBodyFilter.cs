using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// Judges the size of a form before anything else looks into it. Left alone, the framework turns a form that is too big into a failed
/// antiforgery check (400) or into a handler that runs with half a form. A page that takes files raises its own limit by
/// <c>[RequestSizeLimit(bytes)]</c> on the page model.
/// </summary>
public sealed class RequestBodyFilter : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The largest body of a request that says nothing else, in bytes.</summary>
    public const long DefaultLimit = 128 * 1024;

    /// <summary>After the page's own form limits (900), before the antiforgery check (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return;
        }

        var limit = context.ActionDescriptor.EndpointMetadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault()?.MaxRequestBodySize ?? DefaultLimit;
        var status = request.ContentLength > limit ? StatusCodes.Status413PayloadTooLarge : await ReadAsync(request);
        context.Result = status is { } refused ? new StatusCodeResult(refused) : null;
    }

    private static async Task<int?> ReadAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (IOException)
        {
            return StatusCodes.Status507InsufficientStorage;
        }
    }
}
