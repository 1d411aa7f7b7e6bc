using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>
/// Makes the head of a column a link that sorts: <c>&lt;th scope="col" sort="due"&gt;…&lt;/th&gt;</c>. The order stands in the address as
/// <c>?sort=due</c>, or <c>?sort=-due</c> for the other way; the page reads it and sorts.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper : TagHelper
{
    private const string Parameter = "sort";

    /// <summary>The column's name in the address.</summary>
    public required string Sort { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var current = request.Query[Parameter].ToString();
        bool? descending = current == Sort ? false : current == $"-{Sort}" ? true : null;
        if (descending is { } isDescending)
        {
            output.Attributes.SetAttribute("aria-sort", isDescending ? "descending" : "ascending");
        }

        output.Content.SetHtmlContent(Html.Tag("a", "p-sort")
            .With("href", QueryUrl.With(request, Parameter, descending == false ? $"-{Sort}" : Sort))
            .Containing(await output.GetChildContentAsync())
            .Containing(Shapes.Arrow(descending)));
    }
}
