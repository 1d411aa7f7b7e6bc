using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Onboarding.Tests.Conventions.Answers;

/// <summary>What a browser would send of the form of a handler, as it stands on the page of somebody who may use it.</summary>
internal static class ReplayedForm
{
    /// <summary>The form of each record, as somebody sees it who may use it; for nothing that of the person's own record.</summary>
    public static async Task<Dictionary<AnswerTarget, IReadOnlyList<(string Name, string Value)>>> ReadAsync(
        PageHandler handler, AnswerAddress address, IReadOnlyCollection<Persona> people)
    {
        var forms = new Dictionary<AnswerTarget, IReadOnlyList<(string, string)>>();
        foreach (var target in address.Targets)
        {
            forms[target] = handler.Verb != "Post" ? []
                : target is AnswerTarget.Mixed or AnswerTarget.Absent ? forms[AnswerTarget.Own]
                : await ReadAsync(handler, address.Of(target), people);
        }

        return forms;
    }

    private static async Task<IReadOnlyList<(string, string)>> ReadAsync(PageHandler handler, string path, IEnumerable<Persona> people)
    {
        foreach (var person in people)
        {
            using var answer = await person.GetAsync(path.Split('?')[0]);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            if (page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").FirstOrDefault(f => IsOf(f, handler)) is { } form)
            {
                return [.. form.Elements.SelectMany(Fields)];
            }
        }

        return [];
    }

    /// <summary>A form may carry the handler in its address or in a button.</summary>
    private static bool IsOf(IHtmlFormElement form, PageHandler handler) => handler.Name is null
        ? form.GetAttribute("action")?.Contains("handler=", StringComparison.Ordinal) != true
        : form.OuterHtml.Contains($"handler={handler.Name}", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string, string)> Fields(IElement element) => element switch
    {
        IHtmlInputElement { Name: null or "" } or IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlSelectElement { Name: { } name, Value: { } value } => [(name, value)],
        IHtmlTextAreaElement { Name: { } name } area => [(name, area.Value)],
        _ => [],
    };
}
