using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>
/// A table that scrolls in its own region on a small screen: <c>&lt;p-table caption="@K.Sites_List" caption-hidden&gt;</c> around
/// plain <c>thead</c> and <c>tbody</c>. Numbers take <c>class="p-number"</c>; the first cell of a row is <c>th scope="row"</c> with the link.
/// </summary>
[HtmlTargetElement("p-table")]
public sealed class TableTagHelper(Texts texts, ElementIds ids) : TagHelper
{
    /// <summary>Text key of the caption, which names the table and its region.</summary>
    public string? Caption { get; set; }

    /// <summary>The caption, where it is made of data.</summary>
    public string? CaptionText { get; set; }

    /// <summary>The caption is read but not seen, when the title above says the same.</summary>
    public bool CaptionHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = ids.Next("table");
        var caption = CaptionText ?? texts[Caption ?? throw new InvalidOperationException("<p-table> needs caption or caption-text.")];
        var table = Html.Tag("table", "p-table")
            .Containing(Html.Tag("caption", CaptionHidden ? "govuk-visually-hidden" : null).With("id", id).Containing(caption))
            .Containing(await output.GetChildContentAsync());
        output.TagName = "div";
        output.AddClass("p-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(table);
    }
}
