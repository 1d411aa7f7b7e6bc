using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>
/// A filter that is set, and the way to take it away: inside <c>&lt;ul class="p-chips"&gt;</c>,
/// <c>&lt;p-chip remove="status" value="Draft"&gt;Brouillon&lt;/p-chip&gt;</c>.
/// </summary>
[HtmlTargetElement("p-chip")]
public sealed class ChipTagHelper(Texts texts) : TagHelper
{
    /// <summary>The parameter of the address that sets the filter.</summary>
    public required string Remove { get; set; }

    /// <summary>The one value to take away, when the parameter may have several.</summary>
    public string? Value { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.Content.SetHtmlContent(Html.Tag("a", "p-chip")
            .With("href", QueryUrl.Without(ViewContext.HttpContext.Request, Remove, Value))
            .Containing(Html.Tag("span", "govuk-visually-hidden").Containing($"{texts[K.Common_RemoveFilter]} "))
            .Containing(await output.GetChildContentAsync())
            .Containing(Shapes.Cross));
    }
}
