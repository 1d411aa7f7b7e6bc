using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>One stage: <c>&lt;p-stage state="Done" when="@approvedOn"&gt;@texts.Enum(DossierStage.Approved)&lt;/p-stage&gt;</c>.</summary>
[HtmlTargetElement("p-stage", ParentTag = "p-stages")]
public sealed class StageTagHelper(Texts texts) : TagHelper
{
    /// <summary>How it lies to today.</summary>
    public StageState State { get; set; }

    /// <summary>When it was reached or is planned: a <see cref="DateOnly"/>, a UTC <see cref="DateTime"/>, or null.</summary>
    public object? When { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = await output.GetChildContentAsync();
        output.TagName = "li";
        output.AddClass("p-stages__item", $"p-stages__item--{State.ToString().ToLowerInvariant()}");
        if (State == StageState.Current)
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        output.Content.SetHtmlContent(Shapes.Stage(State));
        output.Content.AppendHtml(name);
        if (State == StageState.Done)
        {
            output.Content.AppendHtml(Html.Tag("span", "govuk-visually-hidden").Containing($" ({texts[K.Common_Task_Done]})"));
        }

        if (When is not null)
        {
            output.Content.AppendHtml(Html.Tag("span", "p-stages__when").Containing(texts.Format(When)));
        }
    }
}
