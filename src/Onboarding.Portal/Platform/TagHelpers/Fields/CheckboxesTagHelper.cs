using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>
/// Several choices when the property is a list: <c>&lt;p-checkboxes asp-for="Roles" /&gt;</c>; a single box with the label beside it when it
/// is a <c>bool</c>: <c>&lt;p-checkboxes asp-for="Confirmed" /&gt;</c>.
/// </summary>
[HtmlTargetElement("p-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper(Texts texts) : OptionsTagHelper(texts, "checkbox", "govuk-checkboxes")
{
    protected override void Fill(TagHelperContent content, IReadOnlyList<TagHelperAttribute> passed)
    {
        if (For.Metadata.ModelType != typeof(bool))
        {
            base.Fill(content, passed);
            return;
        }

        var label = LabelText ?? (Label is null ? For.Metadata.GetDisplayName() : Texts[Label]);
        var described = DescribedBy() is { } ids ? passed.Append(new TagHelperAttribute("aria-describedby", ids)).ToList() : passed;
        content.AppendHtml(HintAndError());
        content.AppendHtml(Group([new SelectListItem(label, "true")], described));
    }
}
