using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Onboarding.Tests.Support;

/// <summary>What a page answered.</summary>
public sealed partial class PageAnswer
{
    private PageAnswer(HttpStatusCode status, string? location, string html, IHtmlDocument document) =>
        (Status, Location, Html, Document) = (status, location, html, document);

    public HttpStatusCode Status { get; }

    /// <summary>Where it redirects to, as it stands in the header; null when it does not.</summary>
    public string? Location { get; }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    public bool IsRedirect => Location is not null;

    /// <summary>The title (h1) of the page.</summary>
    public string? Title => Document.QuerySelector("h1") is { } title ? Clean(title.TextContent) : null;

    /// <summary>What a person reads between header and footer.</summary>
    public string MainText => Clean(Document.QuerySelector("main")?.TextContent ?? Html);

    /// <summary>The sentence in the banner at the top.</summary>
    public string? Notice => Document.QuerySelector(".govuk-notification-banner__content") is { } banner ? Clean(banner.TextContent) : null;

    /// <summary>The sentences beside the fields, by the name of the field; those above the form have the name "".</summary>
    public IReadOnlyDictionary<string, string> Errors
    {
        get
        {
            var errors = new Dictionary<string, string>();
            foreach (var entry in Document.QuerySelectorAll(".govuk-error-summary__list li"))
            {
                var target = entry.QuerySelector("a")?.GetAttribute("href")?.TrimStart('#');
                var name = target is null ? "" : Document.GetElementById(target)?.GetAttribute("name")
                    ?? throw new InvalidOperationException($"The error summary leads to '#{target}', which is not a field.");
                errors[name] = Clean(entry.TextContent);
            }

            return errors;
        }
    }

    /// <summary>What stands in a field.</summary>
    public string? Value(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => Document.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']").FirstOrDefault(i => i.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>What a person reads at a place of the page; an error of the test when there is no such place.</summary>
    public string Text(string selector) =>
        Clean((Document.QuerySelector(selector) ?? throw new ArgumentException($"Nothing matches '{selector}' in: {MainText}")).TextContent);

    /// <summary>What a person reads at several places.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Clean(e.TextContent))];

    internal IHtmlFormElement Form(string? button, out IHtmlElement? pressed)
    {
        var chosen = button is null
            ? Document.QuerySelectorAll("main form").Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)).ToList()
            : [.. Document.QuerySelectorAll(button)];
        if (chosen.Count == 0 || (button is null && chosen.Count > 1))
        {
            throw new ArgumentException($"{chosen.Count} forms in the page; name a button. Page: {MainText}");
        }

        var form = chosen[0].Closest("form") as IHtmlFormElement ?? throw new ArgumentException($"'{button}' stands in no form.");
        pressed = (IHtmlElement)chosen[0] == form ? form.QuerySelector<IHtmlButtonElement>("button:not([type=button])") : (IHtmlElement)chosen[0];
        return form;
    }

    internal static async Task<PageAnswer> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!.ToString();
        var document = await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(address));
        return new(response.StatusCode, response.Headers.Location?.OriginalString, html, (IHtmlDocument)document);
    }

    private static string Clean(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>White space of the markup; the no-break spaces of the French are part of the text.</summary>
    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
