using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>
/// A line of a summary list: <c>&lt;p-row key="@K.Sites_Height" change="~/sites/…"&gt;@texts.Format(site.Height) m&lt;/p-row&gt;</c>.
/// Without content it says that nothing was filled in.
/// </summary>
[HtmlTargetElement("p-row", ParentTag = "p-summary-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RowTagHelper(Texts texts, IUrlHelperFactory urls) : TagHelper
{
    /// <summary>Text key of the name.</summary>
    public string? Key { get; set; }

    /// <summary>The name, where it is made of data.</summary>
    public string? KeyText { get; set; }

    /// <summary>Where the value is changed; <c>~/</c> stands for the language.</summary>
    public string? Change { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = KeyText ?? texts[Key ?? throw new InvalidOperationException("<p-row> needs key or key-text.")];
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        // an attribute made of data that has none arrives empty, not null
        var isFixed = string.IsNullOrEmpty(Change);
        output.AddClass("govuk-summary-list__row", isFixed ? "govuk-summary-list__row--no-actions" : null);
        output.Content.SetHtmlContent(Html.Tag("dt", "govuk-summary-list__key").Containing(name));
        output.Content.AppendHtml(value.IsEmptyOrWhiteSpace
            ? Html.Tag("dd", "govuk-summary-list__value", "p-secondary").Containing(texts[K.Common_NotGiven])
            : Html.Tag("dd", "govuk-summary-list__value").Containing(value));
        if (!isFixed)
        {
            var link = Html.Tag("a", "govuk-link").With("href", urls.GetUrlHelper(ViewContext).Content(Change))
                .Containing(texts[K.Common_Change])
                .Containing(Html.Tag("span", "govuk-visually-hidden").Containing($" {name}"));
            output.Content.AppendHtml(Html.Tag("dd", "govuk-summary-list__actions").Containing(link));
        }
    }
}
