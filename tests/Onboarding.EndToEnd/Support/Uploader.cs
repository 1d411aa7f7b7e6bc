using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Onboarding.EndToEnd.Support;

/// <summary>Somebody of the demo data whose program speaks tus, over a connection that breaks.</summary>
internal sealed partial class Uploader : IDisposable
{
    private readonly HttpClient _http;

    private Uploader(HttpClient http) => _http = http;

    /// <summary>The first dossier of the person's list that is still open.</summary>
    public Guid Dossier { get; private set; }

    public static async Task<Uploader> SignInAsync(string address, string email)
    {
        var uploader = new Uploader(await DemoSignIn.SignInAsync(address, email));
        var list = await uploader._http.GetStringAsync("/fr/dossiers?status=Draft");
        uploader.Dossier = Guid.Parse(DossierLink().Match(list).Groups[1].Value);
        return uploader;
    }

    /// <returns>Address of the upload.</returns>
    public async Task<string> AnnounceAsync(string name, long length)
    {
        using var request = Request(HttpMethod.Post, $"/fr/dossiers/{Dossier}/uploads");
        request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name))}");
        using var answer = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <returns>How much has arrived; null when the upload is not known.</returns>
    public async Task<long?> OffsetAsync(string upload)
    {
        using var request = Request(HttpMethod.Head, upload);
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK ? long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Sends what is left.</summary>
    /// <param name="breakAfter">Bytes after which the connection is cut.</param>
    /// <returns>How much the portal acknowledged; null when the connection broke first.</returns>
    public async Task<long?> SendAsync(string upload, byte[] content, long offset, long breakAfter = long.MaxValue)
    {
        using var request = Request(HttpMethod.Patch, upload);
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        request.Content = new StreamContent(new BreakingStream(content.AsMemory((int)offset), breakAfter));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/offset+octet-stream");
        request.Content.Headers.ContentLength = content.Length - offset;
        try
        {
            using var answer = await _http.SendAsync(request);
            return answer.StatusCode == HttpStatusCode.NoContent ? long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture) : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException)
        {
            return null;
        }
    }

    /// <summary>Confirms everything that waits, as the portal proposes it.</summary>
    public async Task ConfirmAsync()
    {
        var page = await _http.GetStringAsync($"/fr/dossiers/{Dossier}/upload");
        var form = page[page.IndexOf("id=\"confirmation\"", StringComparison.Ordinal)..];
        var fields = Hidden().Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)]).Select(tag => KeyValuePair.Create(Name().Match(tag.Value).Groups[1].Value, Value().Match(tag.Value).Groups[1].Value))
            .Concat(Chosen().Matches(form).Select(select => KeyValuePair.Create(Name().Match(select.Value).Groups[1].Value, Choice(select.Value))));
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await _http.PostAsync($"/fr/dossiers/{Dossier}/upload?handler=Confirm", body);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What the portal proposes, else the first that it offers.</summary>
    private static string Choice(string select) => Selected().Match(select) is { Success: true } proposed ? proposed.Groups[1].Value : Offered().Match(select).Groups[1].Value;

    private static HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }

    [GeneratedRegex("/fr/dossiers/([0-9a-f-]{36})")]
    private static partial Regex DossierLink();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex(" name=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("<option[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Offered();

    [GeneratedRegex("<select[^>]*>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Chosen();

    [GeneratedRegex("<option[^>]*value=\"([^\"]*)\"[^>]*selected")]
    private static partial Regex Selected();
}
