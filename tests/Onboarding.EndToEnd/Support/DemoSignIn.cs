using System.Net;
using System.Text.RegularExpressions;

namespace Onboarding.EndToEnd.Support;

/// <summary>Signs somebody of the demo data in without a browser.</summary>
internal static partial class DemoSignIn
{
    /// <returns>What speaks for that person; it follows no redirect.</returns>
    public static async Task<HttpClient> SignInAsync(string address, string email)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(2) };
        var page = await http.GetStringAsync("/fr/account/sign-in");
        using var form = new FormUrlEncodedContent([new(TokenName, TokenIn(page)), new("person", email)]);
        using var answer = await http.PostAsync("/fr/account/sign-in?handler=Demo", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return http;
    }

    public const string TokenName = "__RequestVerificationToken";

    public static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
