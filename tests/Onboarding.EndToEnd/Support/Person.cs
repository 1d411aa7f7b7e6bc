using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Onboarding.EndToEnd.Support;

/// <summary>
/// Somebody before a screen. Knows what is written on it and nothing of how the page is made: presses, fills in and reads by the visible names,
/// and every page that comes up is looked at.
/// </summary>
internal sealed class Person(IPage page, PageWatch watch, TextBook texts, string address) : IAsyncDisposable
{
    public IPage Page => page;

    public TextBook Texts => texts;

    /// <summary>Path of the page that stands, without the language.</summary>
    public string Path => new Uri(page.Url).PathAndQuery[3..];

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    public Task GoAsync(string path) => DoAsync(() => page.GotoAsync($"{address}/{texts.Language}{path}"));

    /// <summary>Opens an address as it stands in a mail.</summary>
    public Task OpenAsync(string link) => DoAsync(() => page.GotoAsync(link));

    /// <summary>Presses a button or follows a link, and waits for the page it leads to.</summary>
    public Task PressAsync(string key) => PressTextAsync(texts[key]);

    public Task PressTextAsync(string name) => DoAsync(() => Pressable(name).First.ClickAsync());

    /// <summary>Presses the button or link that stands in the row or list item that a text names.</summary>
    public Task PressInAsync(string row, string key) => DoAsync(() => In(row, Starting(texts[key])).First.ClickAsync());

    /// <summary>Follows the first link of the row or list item that a text names.</summary>
    public Task FollowAsync(string row) => DoAsync(() => In(row, page.GetByRole(AriaRole.Link)).First.ClickAsync());

    /// <summary>Follows the link of the first row.</summary>
    public Task FollowFirstAsync() => DoAsync(() => page.Locator("main tbody a").First.ClickAsync());

    /// <summary>Opens what is folded away under a name.</summary>
    public Task UnfoldAsync(string key) => page.Locator("summary").Filter(new() { HasText = texts[key] }).First.ClickAsync();

    public Task<bool> SeesAsync(string key) => SeesTextAsync(texts[key]);

    public Task<bool> SeesTextAsync(string name) => Pressable(name).First.IsVisibleAsync();

    /// <summary>Fills in the field of that name; a choice of the same name is none.</summary>
    public Task FillAsync(string key, string value) => Field(key).And(page.Locator("input:not([type=checkbox], [type=radio]), textarea")).FillAsync(value);

    /// <summary>Fills in the field of that name in the card that a text names.</summary>
    public Task FillInAsync(string card, string key, string value) => In(card, Field(key)).First.FillAsync(value);

    public Task SelectAsync(string key, string option) => Field(key).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks the choice of that name.</summary>
    public Task ChooseAsync(string option) => page.Locator("main").GetByLabel(option, new() { Exact = true }).CheckAsync();

    public Task AttachAsync(string key, params IEnumerable<string> files) => Field(key).SetInputFilesAsync(files);

    public async Task<string> ReadAsync() => await page.Locator("main").InnerTextAsync();

    public async Task ShouldReadAsync(string text) => Assert.Contains(text, await ReadAsync(), StringComparison.Ordinal);

    /// <summary>Presses what downloads a file.</summary>
    public Task<string> DownloadAsync(string key, string folder) => DownloadAsync(Pressable(texts[key]), folder);

    /// <summary>Presses what downloads a file, in the row that a text names.</summary>
    public Task<string> DownloadInAsync(string row, string key, string folder) => DownloadAsync(In(row, Starting(texts[key])), folder);

    private async Task<string> DownloadAsync(ILocator link, string folder)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
        var file = System.IO.Path.Combine(folder, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }

    /// <summary>What is to be pressed in the smallest row, list item or card that has both a text and that.</summary>
    private ILocator In(string row, ILocator pressed) =>
        page.Locator("tr, li, section.p-card").Filter(new() { HasText = row, Has = pressed }).Last.Locator(pressed);

    private ILocator Pressable(string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    /// <summary>In a row the name goes on, for those who do not see the row: <em>duplicate camera 12</em>.</summary>
    private ILocator Starting(string name)
    {
        var start = new Regex($"^{Regex.Escape(name)}");
        return page.GetByRole(AriaRole.Button, new() { NameRegex = start }).Or(page.GetByRole(AriaRole.Link, new() { NameRegex = start }));
    }

    private ILocator Field(string key) => page.GetByLabel(new Regex($"^{Regex.Escape(texts[key])}( {Regex.Escape(texts[K.Common_Optional])})?$"));

    private async Task DoAsync(Func<Task> action)
    {
        try
        {
            await action();
            await page.WaitForLoadStateAsync();
            await watch.LookAsync();
        }
        catch (Exception)
        {
            await watch.TakePictureAsync("failed");
            throw;
        }
    }
}
