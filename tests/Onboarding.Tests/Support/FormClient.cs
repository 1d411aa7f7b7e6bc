using System.Net;

namespace Onboarding.Tests.Support;

/// <summary>
/// A browser without JavaScript: opens a page, fills in its form by the names of the fields and sends it, with the hidden fields, the
/// antiforgery token and the cookies that the page really has. Follows no redirect by itself.
/// </summary>
public sealed class FormClient
{
    private readonly RecordedFailures _failures;

    internal FormClient(HttpClient http, RecordedFailures failures)
    {
        Http = http;
        _failures = failures;
    }

    /// <summary>For requests that no form makes.</summary>
    public HttpClient Http { get; }

    /// <summary>Opens a page.</summary>
    public async Task<PageAnswer> GetAsync(string path) => await SendAsync(new(HttpMethod.Get, path));

    /// <summary>Opens a page, which must be there, and sends its form.</summary>
    /// <param name="path">Address of the page with the form.</param>
    /// <param name="fields">What is typed or chosen, by the name of the field; an unknown name is an error of the test.</param>
    public async Task<PageAnswer> PostAsync(string path, params IEnumerable<(string Name, object? Value)> fields)
    {
        var page = await GetAsync(path);
        Assert.True(page.Status == HttpStatusCode.OK, $"GET {path} answered {(int)page.Status}: {page.MainText}");
        return await SubmitAsync(page, fields);
    }

    /// <summary>Sends the form of a page already open.</summary>
    public Task<PageAnswer> SubmitAsync(PageAnswer page, params IEnumerable<(string Name, object? Value)> fields) => SubmitAsync(page, null, fields);

    /// <summary>Sends the form of a page already open.</summary>
    /// <param name="button">CSS selector of the button to press, where there is more than one, or of a form.</param>
    public Task<PageAnswer> SubmitAsync(PageAnswer page, string? button, params IEnumerable<(string Name, object? Value)> fields) =>
        SendAsync(Request(page, button, fields));

    /// <summary>The request that <see cref="SubmitAsync(PageAnswer, string?, IEnumerable{ValueTuple{string, object?}})"/> makes, to be sent by hand.</summary>
    public static HttpRequestMessage Request(PageAnswer page, string? button, params IEnumerable<(string Name, object? Value)> fields)
    {
        var form = page.Form(button, out var pressed);
        FormFiller.Fill(form, fields);
        return FormFiller.Request(form, pressed);
    }

    /// <summary>Follows the redirect of an answer.</summary>
    public Task<PageAnswer> FollowAsync(PageAnswer answer) =>
        GetAsync(answer.Location ?? throw new InvalidOperationException($"No redirect but {(int)answer.Status}: {answer.MainText}"));

    public async Task<PageAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        _failures.ThrowIfAny();
        return await PageAnswer.ReadAsync(response);
    }
}
