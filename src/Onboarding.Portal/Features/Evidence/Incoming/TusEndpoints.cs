using System.Globalization;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Files;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Uploads;

namespace Onboarding.Portal.Features.Evidence.Incoming;

/// <summary>
/// Uploads that go on where they broke off: tus 1.0.0, core with creation, termination and expiration. Permission and tenant are asked anew at
/// every request, and sizes are judged before a byte is read. Source: https://tus.io/protocols/resumable-upload
/// <para>
/// No antiforgery token: every request carries the header <c>Tus-Resumable</c>, which a page of another site cannot send without being allowed to.
/// </para>
/// </summary>
public static class TusEndpoints
{
    private const string Version = "1.0.0";
    private const string OffsetType = "application/offset+octet-stream";
    private const string Resumable = "Tus-Resumable";
    private const string UploadOffset = "Upload-Offset";
    private const string UploadLength = "Upload-Length";

    public static void MapTus(this IEndpointRouteBuilder endpoints)
    {
        var uploads = endpoints.MapGroup("/dossiers/{dossierId:guid}/uploads").AddEndpointFilter(SpeakTusAsync);
        uploads.MapMethods("", [HttpMethods.Options], Announce);
        uploads.MapPost("", CreateAsync);
        uploads.MapMethods("{id:guid}", [HttpMethods.Head], TellAsync);
        uploads.MapPatch("{id:guid}", AppendAsync);
        uploads.MapDelete("{id:guid}", RemoveAsync);
    }

    private static async ValueTask<object?> SpeakTusAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.Headers[Resumable] = Version;
        if (!context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().Has(Permission.ProvideEvidence))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!HttpMethods.IsOptions(request.Method) && request.Headers[Resumable] != Version)
        {
            response.Headers["Tus-Version"] = Version;
            return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
        }

        try
        {
            return await next(context);
        }
        catch (StorageFullException)
        {
            return Refused(context.HttpContext, new(UploadStatus.StorageFull));
        }
    }

    private static IResult Announce(HttpResponse response)
    {
        response.Headers["Tus-Version"] = Version;
        response.Headers["Tus-Extension"] = "creation,termination,expiration";
        response.Headers["Tus-Max-Size"] = Number(UploadLimits.MaxFileBytes);
        return Results.NoContent();
    }

    private static async Task<IResult> CreateAsync(Guid dossierId, HttpContext context, IncomingFiles files, CancellationToken cancellation)
    {
        if (NumberIn(context.Request, UploadLength) is not { } length)
        {
            return Results.BadRequest();
        }

        var (file, violation) = await files.AnnounceAsync(dossierId, NameIn(context.Request), length, cancellation);
        if (violation is not null)
        {
            return Refused(context, violation);
        }

        if (file is null)
        {
            return Results.NotFound();
        }

        TellExpiry(context.Response, file);
        return Results.Created($"{context.Request.PathBase}{context.Request.Path}/{file.Id}", null);
    }

    private static async Task<IResult> TellAsync(Guid dossierId, Guid id, HttpContext context, IncomingFiles files, CancellationToken cancellation)
    {
        if (await files.Of(dossierId).SingleOrDefaultAsync(f => f.Id == id, cancellation) is not { } file)
        {
            return Results.NotFound();
        }

        await files.FinishAsync(file, cancellation);
        if (file.State == IncomingState.Refused)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        context.Response.Headers[UploadOffset] = Number(files.OffsetOf(file));
        context.Response.Headers[UploadLength] = Number(file.Length);
        TellExpiry(context.Response, file);
        return Results.Ok();
    }

    private static async Task<IResult> AppendAsync(Guid dossierId, Guid id, HttpContext context, IncomingFiles files, CancellationToken cancellation)
    {
        var request = context.Request;
        if (request.ContentType != OffsetType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await files.Of(dossierId).SingleOrDefaultAsync(f => f.Id == id, cancellation) is not { } file)
        {
            return Results.NotFound();
        }

        if (NumberIn(request, UploadOffset) is not { } offset || file.State != IncomingState.Receiving)
        {
            return Results.Conflict();
        }

        if (request.ContentLength > file.Length - offset)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        // one byte more, so that the store itself sees a body that is longer than announced
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = file.Length - offset + 1;
        }

        if (await files.AppendAsync(file, offset, request.Body, cancellation) is not { } now)
        {
            return Results.Conflict();
        }

        if (file.Refusal is { } refusal)
        {
            return Refused(context, refusal);
        }

        context.Response.Headers[UploadOffset] = Number(now);
        TellExpiry(context.Response, file);
        return Results.NoContent();
    }

    private static async Task<IResult> RemoveAsync(Guid dossierId, Guid id, IncomingFiles files, CancellationToken cancellation)
    {
        if (await files.Of(dossierId).SingleOrDefaultAsync(f => f.Id == id, cancellation) is not { } file)
        {
            return Results.NotFound();
        }

        await files.RemoveAsync(file, cancellation);
        return Results.NoContent();
    }

    /// <summary>The sentence travels with the status: the script shows it beside the file.</summary>
    private static IResult Refused(HttpContext context, RuleViolation violation) => Results.Text(
        context.RequestServices.GetRequiredService<Texts>().With(violation.Key, violation.Arguments), MediaTypeNames.Text.Plain, Encoding.UTF8, UploadStatus.Of(violation));

    private static void TellExpiry(HttpResponse response, IncomingFile file) => response.Headers["Upload-Expires"] = file.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long? NumberIn(HttpRequest request, string header) =>
        HeaderUtilities.TryParseNonNegativeInt64(request.Headers[header].ToString(), out var value) ? value : null;

    /// <summary>Of <c>Upload-Metadata: filename cGxhbi5wZGY=,…</c>.</summary>
    private static string? NameIn(HttpRequest request)
    {
        var pair = request.Headers["Upload-Metadata"].ToString().Split(',').Select(p => p.Trim().Split(' ')).FirstOrDefault(p => p is ["filename", _]);
        var bytes = new byte[pair?[1].Length ?? 0];
        return pair is not null && Convert.TryFromBase64String(pair[1], bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
