using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>Names and values: <c>&lt;p-summary-list&gt;</c> around <c>&lt;p-row&gt;</c>; with a title it becomes a card.</summary>
[HtmlTargetElement("p-summary-list")]
public sealed class SummaryListTagHelper(Texts texts) : TagHelper
{
    /// <summary>Text key of the card's title.</summary>
    public string? Title { get; set; }

    /// <summary>The card's title, where it is made of data.</summary>
    public string? TitleText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = TitleText ?? (Title is null ? null : texts[Title]);
        var rows = await output.GetChildContentAsync();
        output.TagName = title is null ? "dl" : "div";
        output.AddClass(title is null ? "govuk-summary-list" : "govuk-summary-card");
        if (title is null)
        {
            return;
        }

        var heading = Html.Tag("h2", "govuk-summary-card__title").Containing(title);
        output.Content.SetHtmlContent(Html.Tag("div", "govuk-summary-card__title-wrapper").Containing(heading));
        output.Content.AppendHtml(Html.Tag("div", "govuk-summary-card__content").Containing(Html.Tag("dl", "govuk-summary-list").Containing(rows)));
    }
}
