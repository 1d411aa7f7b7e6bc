using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Lists;

/// <summary>
/// The pages of a list: <c>&lt;p-pagination current="Model.P" total="Model.PageCount" /&gt;</c>. The number stands in the address as
/// <c>?p=3</c>; writes nothing for a single page.
/// </summary>
[HtmlTargetElement("p-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(Texts texts) : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Current { get; set; }

    /// <summary>How many pages there are.</summary>
    public int Total { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-pagination");
        output.Attributes.SetAttribute("aria-label", texts[K.Common_Pagination]);
        if (Current > 1)
        {
            output.Content.AppendHtml(Step(Current - 1, "prev", K.Common_Previous));
        }

        output.Content.AppendHtml(Numbers());
        if (Current < Total)
        {
            output.Content.AppendHtml(Step(Current + 1, "next", K.Common_Next));
        }
    }

    private TagBuilder Step(int page, string rel, string key) =>
        Html.Tag("div", $"govuk-pagination__{rel}").Containing(
            Link(page, "govuk-pagination__link").With("rel", rel).Containing(Html.Tag("span", "govuk-pagination__link-title").Containing(texts[key])));

    private TagBuilder Numbers()
    {
        var list = Html.Tag("ul", "govuk-pagination__list");
        var last = 0;
        foreach (var page in Enumerable.Range(1, Total).Where(p => p == 1 || p == Total || Math.Abs(p - Current) <= 1))
        {
            if (page > last + 1)
            {
                list.Containing(Html.Tag("li", "govuk-pagination__item", "govuk-pagination__item--ellipsis").Containing("…"));
            }

            list.Containing(Number(page));
            last = page;
        }

        return list;
    }

    private TagBuilder Number(int page)
    {
        var isCurrent = page == Current;
        return Html.Tag("li", "govuk-pagination__item", isCurrent ? "govuk-pagination__item--current" : null).Containing(
            Link(page, "govuk-pagination__link")
                .With("aria-label", texts.With(K.Common_PageNumber, ("number", page)))
                .With("aria-current", isCurrent ? "page" : null)
                .Containing(texts.Format(page)));
    }

    private TagBuilder Link(int page, string classes) =>
        Html.Tag("a", "govuk-link", classes).With("href", QueryUrl.With(ViewContext.HttpContext.Request, QueryUrl.PageNumber, texts.Format(page)));
}
