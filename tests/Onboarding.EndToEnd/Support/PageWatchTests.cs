namespace Onboarding.EndToEnd.Support;

/// <summary>The watch sees what it watches for: without this, a journey that finds nothing proves nothing.</summary>
public sealed class PageWatchTests : IAsyncLifetime
{
    private const string Page = """<!doctype html><html lang="fr"><head><title>T</title></head><body><main><h1>Titre</h1>{0}</main></body></html>""";

    private readonly Chromium _browser = new();

    public ValueTask InitializeAsync() => _browser.InitializeAsync();

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    [Theory]
    [InlineData("", null)]
    [InlineData("<input>", "label")]
    [InlineData("<p id='a'>x</p><p id='a'>y</p><button aria-describedby='a'>Z</button>", "duplicate-id-aria")]
    [InlineData("<p>Caméra {{reference}}</p>", "{{")]
    [InlineData("<div style='width:600px'>large</div>", "wide on a screen")]
    [InlineData("<script>throw new Error('broken')</script>", "script: ")]
    [InlineData("<img alt='' src='http://elsewhere.invalid/x.png'>", "policy: img-src")]
    public async Task Look_AtAPageWithAFault_Fails(string body, string? expected)
    {
        var context = await _browser.OpenAsync("fr", javaScript: true);
        await context.RouteAsync("http://portal.invalid/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Headers = [new("Content-Security-Policy", "default-src 'self' 'unsafe-inline'; img-src 'self'"), new("Content-Type", "text/html; charset=utf-8")],
            Body = Page.Replace("{0}", body, StringComparison.Ordinal),
        }));
        var page = await context.NewPageAsync();
        var watch = await PageWatch.StartAsync(page, PublishedProgram.Artifacts(Path.Combine("pictures", "watch")), javaScript: true);
        await page.GotoAsync("http://portal.invalid/fr/page");

        var fault = await Record.ExceptionAsync(watch.LookAsync);

        Assert.Equal(expected is null, fault is null);
        Assert.Contains(expected ?? "", fault?.Message ?? "", StringComparison.Ordinal);
    }
}
