using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>Copies the address of the page, or another one: <c>&lt;p-copy-link /&gt;</c>. Not shown without script.</summary>
[HtmlTargetElement("p-copy-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CopyLinkTagHelper(Texts texts) : TagHelper
{
    /// <summary>The address to copy, relative to the page; by default the page itself.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("p-copy");
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Attributes.SetAttribute("data-copy-link", Href);
        output.Attributes.SetAttribute("data-copied", texts[K.Common_LinkCopied]);
        output.Content.SetContent(texts[K.Common_CopyLink]);
    }
}
