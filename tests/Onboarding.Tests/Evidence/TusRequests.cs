using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Portal.Data;
using Onboarding.Tests.Platform.Uploads;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

/// <summary>The requests of the tus protocol, as a client sends them.</summary>
internal static class TusRequests
{
    public static byte[] Content { get; } = SampleFiles.Pdf();

    public static async Task<(ReviewCase Made, HttpClient Http)> BeginAsync(PortalFactory portal)
    {
        var made = await ReviewCase.CreateAsync(portal);
        return (made, (await portal.SignInAsync(made.Administrator)).Http);
    }

    public static string PathOf(ReviewCase made) => $"/fr/dossiers/{made.DossierId}/uploads";

    public static async Task<string> CreatedAsync(ReviewCase made, HttpClient http, long length)
    {
        using var answer = await CreateAsync(made, http, length);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Upload-Expires"));
        return answer.Headers.Location!.ToString();
    }

    public static Task<HttpResponseMessage> CreateAsync(ReviewCase made, HttpClient http, long length)
    {
        var request = Request(HttpMethod.Post, PathOf(made));
        request.Headers.Add("Upload-Length", Invariant(length));
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes("plan é.pdf"))},other");
        return http.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PatchAsync(HttpClient http, string address, long offset, byte[] piece, bool saysItsLength = true)
    {
        var request = Request(HttpMethod.Patch, address);
        request.Headers.Add("Upload-Offset", Invariant(offset));
        request.Content = new ByteArrayContent(piece);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/offset+octet-stream");
        if (!saysItsLength)
        {
            request.Headers.TransferEncodingChunked = true;
        }

        return http.SendAsync(request);
    }

    public static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string address) => http.SendAsync(Request(method, address));

    public static HttpRequestMessage Request(HttpMethod method, string address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }

    public static long LengthOnDisk(PortalFactory portal, string address) => new FileInfo(OnDisk(portal, address)) is { Exists: true } file ? file.Length : 0;

    public static string OnDisk(PortalFactory portal, string address)
    {
        var name = Guid.Parse(address.Split('/')[^1]).ToString("N");
        return System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(portal.Services.GetRequiredService<PortalPaths>().Files, name[^2..])).FullName, name);
    }

    public static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    public static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
