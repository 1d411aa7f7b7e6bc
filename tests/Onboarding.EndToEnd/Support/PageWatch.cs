using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Onboarding.EndToEnd.Support;

/// <summary>
/// Looks over a person's shoulder: what axe finds, what the content security policy stops, what the console complains of, what is wider than
/// a magnified screen. Keeps a picture of each page where somebody can look at it, which is not where CI=true.
/// </summary>
internal sealed partial class PageWatch
{
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

    /// <summary>Run in the page itself: the library's own way opens a second page for each look, which takes as long again as looking.</summary>
    private const string AxeRun =
        """
        async undecidable => {
          const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations, incomplete } = await axe.run(document, { runOnly: rules, resultTypes: ['violations', 'incomplete'] });
          return [...violations, ...incomplete.filter(rule => !undecidable.includes(rule.id))]
            .map(rule => `${rule.impact} ${rule.id}: ${rule.help}\n    ${rule.nodes.slice(0, 3).map(node => node.html).join('\n    ')}`);
        }
        """;

    /// <summary>
    /// What axe leaves to a human and a human has looked at; anything else that it cannot decide fails like what it finds, the same id twice
    /// among it.
    /// </summary>
    private static readonly string[] Undecidable = ["color-contrast"];

    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("CI") != "true";

    private readonly IPage _page;
    private readonly string _pictures;
    private readonly bool _javaScript;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly HashSet<string> _seen = [];

    private PageWatch(IPage page, string pictures, bool javaScript) => (_page, _pictures, _javaScript) = (page, pictures, javaScript);

    /// <param name="pictures">Folder of the pictures, named after the journey.</param>
    public static async Task<PageWatch> StartAsync(IPage page, string pictures, bool javaScript)
    {
        var watch = new PageWatch(page, pictures, javaScript);
        page.Console += (_, message) => watch.Hear(message);
        page.PageError += (_, error) => watch._complaints.Enqueue($"script: {error}");
        await page.ExposeFunctionAsync("policyViolated", (string what) => watch._complaints.Enqueue($"policy: {what}"));
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => window.policyViolated(e.violatedDirective + ' ' + e.blockedURI))");
        return watch;
    }

    /// <summary>Looks at the page that stands now, once for each kind of page.</summary>
    public async Task LookAsync()
    {
        Assert.True(_complaints.IsEmpty, $"{_page.Url}: {string.Join('\n', _complaints)}");
        var name = Name(new Uri(_page.Url).AbsolutePath);
        if (!_seen.Add($"{name} {await _page.TitleAsync()}"))
        {
            return;
        }

        Assert.DoesNotContain("{{", await _page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        if (_javaScript)
        {
            await RunAxeAsync();
        }

        await TakePictureAsync($"{_seen.Count:00}{name}-{Screen.Wide}");
        await _page.SetViewportSizeAsync(Screen.Narrow, Screen.Height);
        var width = await _page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await TakePictureAsync($"{_seen.Count:00}{name}-{Screen.Narrow}");
        Assert.True(width <= Screen.Narrow, $"{_page.Url} is {width} pixels wide on a screen of {Screen.Narrow}.");
        await _page.SetViewportSizeAsync(Screen.Wide, Screen.Height);
    }

    public Task TakePictureAsync(string name) => !TakesPictures ? Task.CompletedTask : _page.ScreenshotAsync(new()
    {
        Path = Path.Combine(_pictures, $"{name}.png"),
        FullPage = true,
        Animations = ScreenshotAnimations.Disabled,
    });

    private async Task RunAxeAsync()
    {
        await _page.EvaluateAsync(AxeScript);
        var found = await _page.EvaluateAsync<string[]>(AxeRun, Undecidable);
        Assert.True(found.Length == 0, $"{_page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>An answer of 400 or 409 to a form is a page like another; the browser writes it to the console all the same.</summary>
    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
        {
            _complaints.Enqueue($"console: {message.Text}");
        }
    }

    /// <summary>The address without language and keys: <c>/fr/dossiers/0198…/missing</c> is <c>-dossiers-missing</c>.</summary>
    private static string Name(string path) => Key().Replace(path, "")[3..].TrimEnd('/').Replace('/', '-');

    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Key();
}
