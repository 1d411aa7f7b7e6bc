using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>
/// What is wrong, above the title of the page: <c>&lt;p-error-summary /&gt;</c>. Says the same words as the fields and leads to them;
/// writes nothing when all is well.
/// </summary>
[HtmlTargetElement("p-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var list = Html.Tag("ul", "govuk-list", "govuk-error-summary__list");
        foreach (var (name, entry) in ViewContext.ModelState.Where(e => e.Value?.Errors.Count > 0).OrderBy(e => FieldOrder.Of(e.Key, ViewContext.ViewData.ModelMetadata), StringComparer.Ordinal))
        {
            var message = entry!.Errors[0].ErrorMessage;
            var item = Html.Tag("li");
            list.Containing(name.Length == 0 ? item.Containing(message) : item.Containing(Html.Tag("a").With("href", $"#{FieldId.Of(name)}").Containing(message)));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Html.Tag("div").With("role", "alert")
            .Containing(Html.Tag("h2", "govuk-error-summary__title").Containing(texts[K.Common_ErrorTitle]))
            .Containing(Html.Tag("div", "govuk-error-summary__body").Containing(list)));
    }
}
