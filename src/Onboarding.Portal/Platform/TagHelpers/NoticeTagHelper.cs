using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>
/// A banner: <c>&lt;p-notice&gt;…&lt;/p-notice&gt;</c> for something done (read at once), <c>&lt;p-notice important&gt;</c> for something to
/// know. The layout shows the one left by <c>SetNotice</c>.
/// </summary>
[HtmlTargetElement("p-notice")]
public sealed class NoticeTagHelper(Texts texts, ElementIds ids) : TagHelper
{
    /// <summary>Something to know rather than something done.</summary>
    public bool Important { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = ids.Next("notice");
        var text = Html.Tag("div", "govuk-notification-banner__heading").Containing(await output.GetChildContentAsync());
        var title = Html.Tag("h2", "govuk-notification-banner__title").With("id", id).Containing(texts[Important ? K.Common_NoticeImportant : K.Common_NoticeDone]);
        output.TagName = "div";
        output.AddClass("govuk-notification-banner", Important ? null : "govuk-notification-banner--success");
        output.Attributes.SetAttribute("role", Important ? "region" : "alert");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Html.Tag("div", "govuk-notification-banner__header").Containing(title));
        output.Content.AppendHtml(Html.Tag("div", "govuk-notification-banner__content").Containing(text));
    }
}
