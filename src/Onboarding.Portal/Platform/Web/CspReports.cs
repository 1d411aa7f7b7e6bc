using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// Where browsers report what the content security policy has blocked. Anybody can post here, so little is read and less is kept:
/// the directive and the blocked host, never an address, which may carry a reference or a token.
/// </summary>
public static partial class CspReports
{
    public const string Path = "/csp-report";
    private const int MaxBytes = 8 * 1024;
    private const int ReportsPerMinute = 60;

    public static void AddCspReports(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Path, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = ReportsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    public static void MapCspReports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, ReceiveAsync)
            .AllowAnonymous()
            .RequireRateLimiting(Path)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBytes));

    private static async Task<IResult> ReceiveAsync(HttpRequest request, ILoggerFactory loggers)
    {
        var body = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length > MaxBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Read(body.AsMemory(0, length)) is not { } report)
        {
            return Results.BadRequest();
        }

        loggers.CreateLogger(typeof(CspReports)).LogWarning("Content security policy: {Directive} blocked {Blocked}", report.Directive, report.Blocked);
        return Results.NoContent();
    }

    /// <summary>The directive and the host of a report in the format of <c>report-uri</c>, or null when it is something else.</summary>
    internal static (string Directive, string Blocked)? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var report = document.RootElement.GetProperty("csp-report");
            var directive = Text(report, "effective-directive") ?? Text(report, "violated-directive");
            return directive is not null && Word().Match(directive) is { Success: true } word ? (word.Value, Blocked(Text(report, "blocked-uri"))) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement report, string name) => report.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Blocked(string? uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) ? address.Host.Length > 0 ? address.Host : address.Scheme
        : uri is not null && Word().Match(uri) is { Success: true } word ? word.Value
        : "unknown";

    [GeneratedRegex("^[a-z-]{1,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
