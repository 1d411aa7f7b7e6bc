using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>
/// A line of a task list: <c>&lt;p-task text="@K.Sites_Location" href="~/sites/…" state="Todo" /&gt;</c>,
/// <c>&lt;p-task text="@K.Dossiers_Submit" state="Blocked" why="@texts.Count(K.Dossiers_Missing, 2)" /&gt;</c>.
/// </summary>
[HtmlTargetElement("p-task", ParentTag = "p-task-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTagHelper(Texts texts, ElementIds ids, IUrlHelperFactory urls) : TagHelper
{
    /// <summary>Text key of what is to be done; without it the content says it.</summary>
    public string? Text { get; set; }

    /// <summary>Where it is done; <c>~/</c> stands for the language. A blocked task has no link.</summary>
    public string? Href { get; set; }

    /// <summary>How far it is.</summary>
    public TaskState State { get; set; }

    /// <summary>A line below the name, where it is made of data.</summary>
    public string? HintText { get; set; }

    /// <summary>Why a blocked task cannot start yet, as a sentence.</summary>
    public string? Why { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (status, hint) = (ids.Next("task-status"), ids.Next("task-hint"));
        // an attribute made of data that has none arrives empty, not null
        var below = new[] { Why, HintText }.FirstOrDefault(t => !string.IsNullOrEmpty(t));
        IHtmlContent words = Text is null ? await output.GetChildContentAsync() : new HtmlContentBuilder().Append(texts[Text]);
        var isLink = !string.IsNullOrEmpty(Href) && State != TaskState.Blocked;
        var name = isLink
            ? Html.Tag("a", "govuk-link", "govuk-task-list__link")
                .With("href", urls.GetUrlHelper(ViewContext).Content(Href))
                .With("aria-describedby", below is null ? status : $"{hint} {status}")
            : Html.Tag("div");
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-task-list__item", isLink ? "govuk-task-list__item--with-link" : null);
        output.Content.SetHtmlContent(Html.Tag("div", "govuk-task-list__name-and-hint")
            .Containing(name.Containing(words))
            .Containing(below is null ? null : Html.Tag("div", "govuk-task-list__hint").With("id", hint).Containing(below)));
        output.Content.AppendHtml(Status().With("id", status));
    }

    private TagBuilder Status()
    {
        var cell = Html.Tag("div", "govuk-task-list__status", State == TaskState.Blocked ? "govuk-task-list__status--cannot-start-yet" : null);
        return State switch
        {
            TaskState.Todo => cell.Containing(Tag(TagTone.Todo, K.Common_Task_Todo)),
            TaskState.Busy => cell.Containing(Tag(TagTone.Busy, K.Common_Task_Busy)),
            TaskState.Problem => cell.Containing(Tag(TagTone.Problem, K.Common_Task_Problem)),
            TaskState.Blocked => cell.Containing(texts[K.Common_Task_Blocked]),
            TaskState.Done => cell.Containing(texts[K.Common_Task_Done]),
        };
    }

    private TagBuilder Tag(TagTone tone, string key) =>
        Html.Tag("span", "p-tag", $"p-tag--{tone.ToString().ToLowerInvariant()}").Containing(Shapes.Of(tone)).Containing(texts[key]);
}
