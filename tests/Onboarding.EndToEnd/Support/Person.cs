using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Onboarding.EndToEnd.Support;

/// <summary>
/// Somebody before a screen. Knows what is written on it and nothing of how the page is made: presses, fills in and reads by the visible names,
/// and every page that comes up is looked at.
/// </summary>
internal sealed class Person(IPage page, PageWatch watch, TextBook texts, string address)
{
    public IPage Page => page;

    public TextBook Texts => texts;

    /// <summary>Path of the page that stands, without the language.</summary>
    public string Path => new Uri(page.Url).PathAndQuery[3..];

    public Task GoAsync(string path) => DoAsync(() => page.GotoAsync($"{address}/{texts.Language}{path}"));

    /// <summary>Opens an address as it stands in a mail.</summary>
    public Task OpenAsync(string link) => DoAsync(() => page.GotoAsync(link));

    /// <summary>Presses a button or follows a link, and waits for the page it leads to.</summary>
    public Task PressAsync(string key) => PressTextAsync(texts[key]);

    public Task PressTextAsync(string name) => DoAsync(() => Pressable(name).First.ClickAsync());

    /// <summary>Presses the button or link that stands in the part of the page that a text names: a card, a row, a list item.</summary>
    public Task PressInAsync(string part, string key) => DoAsync(() => page.Locator("tr, li, .govuk-summary-list__row, .govuk-summary-card, fieldset, form")
        .Filter(new() { HasText = part }).Last.GetByRole(AriaRole.Button, new() { Name = texts[key] })
        .Or(page.Locator("tr, li, .govuk-summary-list__row, .govuk-summary-card, fieldset, form").Filter(new() { HasText = part }).Last.GetByRole(AriaRole.Link, new() { Name = texts[key] }))
        .First.ClickAsync());

    public Task FillAsync(string key, string value) => Field(key).FillAsync(value);

    public Task SelectAsync(string key, string option) => Field(key).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks a choice: of a question when one is named, else the only one of that name.</summary>
    public Task ChooseAsync(string option, string? questionKey = null) =>
        (questionKey is null ? page.Locator("main") : page.GetByRole(AriaRole.Group, new() { Name = texts[questionKey] })).GetByLabel(option, new() { Exact = true }).CheckAsync();

    public Task AttachAsync(string key, string file) => Field(key).SetInputFilesAsync(file);

    public async Task<string> ReadAsync() => await page.Locator("main").InnerTextAsync();

    public async Task ShouldReadAsync(string text) => Assert.Contains(text, await ReadAsync(), StringComparison.Ordinal);

    public async Task ShouldReadAsync(Regex pattern) => Assert.Matches(pattern, await ReadAsync());

    /// <summary>Presses what downloads a file.</summary>
    public async Task<string> DownloadAsync(string name, string folder)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Pressable(name).First.ClickAsync());
        var file = System.IO.Path.Combine(folder, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }

    private ILocator Pressable(string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));

    private ILocator Field(string key) => page.GetByLabel(texts[key], new() { Exact = true });

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
