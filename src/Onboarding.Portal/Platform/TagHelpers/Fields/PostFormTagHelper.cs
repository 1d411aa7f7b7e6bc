using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>The server judges every form: the browser's own messages would speak the browser's language and vanish.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class PostFormTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
}
