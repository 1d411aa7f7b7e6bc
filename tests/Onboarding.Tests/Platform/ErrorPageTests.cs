using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Platform;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("fr", 400, "Cette demande n’est pas valable")]
    [InlineData("fr", 403, "Vous n’avez pas accès à cette page")]
    [InlineData("nl", 404, "Deze pagina bestaat niet")]
    [InlineData("nl", 409, "Iemand heeft deze gegevens intussen gewijzigd")]
    [InlineData("fr", 413, "L’envoi est trop volumineux")]
    [InlineData("nl", 418, "Deze aanvraag is niet geldig")]
    [InlineData("nl", 429, "Te veel aanvragen op korte tijd")]
    [InlineData("fr", 503, "Le portail a un problème")]
    [InlineData("nl", 507, "Het portaal kan geen bestanden meer ontvangen")]
    public async Task Get_FailedRequest_ExplainsItInItsLanguage_WithTheSameStatus(string language, int status, string title)
    {
        await using var host = await PlatformHost.StartAsync(map: app => app.MapGet("/status/{code:int}", (int code) => Results.StatusCode(code)));
        using var client = host.CreateClient();

        var response = await client.GetAsync($"/{language}/status/{status}");

        var page = await PlatformHost.ReadAsync(response);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Matches("[0-9a-f]{32}|[0-9A-Z]{13}", page.QuerySelector("main .govuk-body-s")!.TextContent);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Send_RequestThatThrows_TellsNothingOfTheInside(string method)
    {
        await using var host = await PlatformHost.StartAsync("Production", map: app => app.Map("/throw", IResult () => throw new InvalidOperationException("secret")));
        using var client = host.CreateClient();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/nl/throw"));

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains("Er is een probleem met het portaal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/")]
    [InlineData("/nl/")]
    [InlineData("/fr/help")]
    [InlineData("/nl/accessibility")]
    [InlineData("/fr/privacy")]
    [InlineData("/nl/cookies")]
    public async Task Get_PublicPage_IsThereForEverybody_WithoutCookies(string path)
    {
        await using var host = await PlatformHost.StartAsync("Production");
        using var client = host.CreateClient();

        var response = await client.GetAsync(path);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
