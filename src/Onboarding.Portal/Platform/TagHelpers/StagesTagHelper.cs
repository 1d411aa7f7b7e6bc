using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>Where a case stands on its way: <c>&lt;p-stages&gt;</c> around <c>&lt;p-stage&gt;</c>. A list to read, not a navigation.</summary>
[HtmlTargetElement("p-stages")]
public sealed class StagesTagHelper(Texts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.AddClass("p-stages");
        output.Attributes.SetAttribute("aria-label", texts[K.Common_Stages]);
    }
}
