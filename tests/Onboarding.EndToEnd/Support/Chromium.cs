using Microsoft.Playwright;

namespace Onboarding.EndToEnd.Support;

/// <summary>One browser for the run, as a Belgian would have it: the local time, nothing that calls home, no animation.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly Lazy<Task<IBrowser>> _browser;
    private IPlaywright? _playwright;

    public Chromium() => _browser = new(LaunchAsync);

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
    }

    /// <summary>A new person before the screen: no cookies, nothing remembered.</summary>
    public async Task<IBrowserContext> OpenAsync(string language, bool javaScript)
    {
        var context = await (await _browser.Value).NewContextAsync(new()
        {
            AcceptDownloads = true,
            JavaScriptEnabled = javaScript,
            Locale = $"{language}-BE",
            TimezoneId = "Europe/Brussels",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = Screen.Wide, Height = Screen.Height },
        });
        context.SetDefaultTimeout((float)LongestWait.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _browser.Value).DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync() => await _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Needed.Program("Chromium", "ONBOARDING_CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome", "msedge"),
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--font-render-hinting=none", "--force-color-profile=srgb",
        ],
    });
}
