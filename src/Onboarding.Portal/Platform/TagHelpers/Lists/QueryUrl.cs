using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>The address of the page under way with one thing changed. A list keeps its whole state in its address.</summary>
internal static class QueryUrl
{
    /// <summary>The parameter with the number of the page of a list. Not "page": Razor Pages keeps that word for itself.</summary>
    public const string PageNumber = "p";

    /// <summary>With this value for the parameter.</summary>
    public static string With(HttpRequest request, string name, string value) =>
        Build(request, Others(request, name).Append(new(name, value)));

    /// <summary>Without the parameter, or without one of its values.</summary>
    public static string Without(HttpRequest request, string name, string? value) =>
        Build(request, Others(request, name).Concat(request.Query[name].Where(v => value is not null && v != value).Select(v => new KeyValuePair<string, StringValues>(name, v))));

    // Whatever changes, the list starts again at its first page.
    private static IEnumerable<KeyValuePair<string, StringValues>> Others(HttpRequest request, string name) =>
        request.Query.Where(q => q.Key != name && q.Key != PageNumber);

    private static string Build(HttpRequest request, IEnumerable<KeyValuePair<string, StringValues>> query) =>
        QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
}
