using System.Net;
using AngleSharp.Html.Parser;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>
/// A signed-in person of the demonstration, or nobody. Sends each request with the cookies of the moment of signing in and keeps none of the
/// answer: no request changes the next one.
/// </summary>
internal sealed class Persona
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = [];
    private string _token = "";

    private Persona(Role? role, HttpClient http) => (Role, _http) = (role, http);

    /// <summary>Null for somebody who has not signed in.</summary>
    public Role? Role { get; }

    public static async Task<Persona> EnterAsync(PortalFactory portal, Role? role, string? email)
    {
        var persona = new Persona(role, portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("https://localhost") }));
        await persona.RememberAsync("/fr/account/sign-in");
        if (email is not null)
        {
            using var answer = await persona.SendAsync(HttpMethod.Post, "/fr/account/sign-in?handler=Demo", [("person", email)]);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            persona.Remember(answer);
            await persona.RememberAsync("/fr/account");
        }

        return persona;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, []);

    /// <summary>Sends a form with the person's own token, whoever the fields come from.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(method, path);
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(fields.Where(f => f.Name != TokenField).Append((TokenField, _token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        }

        return await _http.SendAsync(request);
    }

    /// <summary>Opens a page with a form and keeps its cookies and its token.</summary>
    private async Task RememberAsync(string path)
    {
        using var answer = await GetAsync(path);
        Remember(answer);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        _token = page.QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;
    }

    private void Remember(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) switch { var parts => (parts[0], parts[1]) };
            _cookies[name] = value;
        }
    }
}
