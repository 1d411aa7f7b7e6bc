using System.Net;
using System.Text.RegularExpressions;

namespace Onboarding.Benchmarks;

/// <summary>A browser that keeps its cookies; signs in by the buttons of the demonstration.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;

    private Visitor(Uri address) => _http = new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = address };

    public static async Task<Visitor> SignInAsync(Uri address, string email)
    {
        var visitor = new Visitor(address);
        var page = await visitor.GetAsync("/fr/account/sign-in");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("person", email)]);
        using var answer = await visitor._http.PostAsync("/fr/account/sign-in?handler=Demo", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{email} cannot sign in: {(int)answer.StatusCode}.");
    }

    /// <exception cref="HttpRequestException">The answer is not a page.</exception>
    public async Task<string> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new HttpRequestException($"{path} answered {(int)answer.StatusCode}.");
    }

    /// <summary>For requests that no page makes.</summary>
    public HttpClient Http => _http;

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
