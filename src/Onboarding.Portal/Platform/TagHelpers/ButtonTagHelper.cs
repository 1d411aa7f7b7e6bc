using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>
/// A button, or a link that looks like one: <c>&lt;p-button text="@K.Common_SaveContinue" /&gt;</c>,
/// <c>&lt;p-button text="@K.Dossiers_New" href="@Links.Dossiers.New" secondary /&gt;</c>. One primary (green) button per page.
/// </summary>
[HtmlTargetElement("p-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ButtonTagHelper(Texts texts, IUrlHelperFactory urls) : TagHelper
{
    /// <summary>Text key; without it the button's content is its text.</summary>
    public string? Text { get; set; }

    /// <summary>Grey: beside the primary one.</summary>
    public bool Secondary { get; set; }

    /// <summary>Red: what cannot be undone, on a page of its own.</summary>
    public bool Warning { get; set; }

    /// <summary>Makes it a link; <c>~/</c> stands for the language.</summary>
    public string? Href { get; set; }

    /// <summary>The page handler it posts to: <c>handler="Later"</c> calls OnPostLater.</summary>
    public string? Handler { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-button", Secondary ? "govuk-button--secondary" : null, Warning ? "govuk-button--warning" : null);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is not null)
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", urls.GetUrlHelper(ViewContext).Content(Href));
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }
        else
        {
            output.TagName = "button";
            output.Attributes.SetAttribute("type", output.Attributes["type"]?.Value ?? "submit");
            if (Handler is not null)
            {
                output.Attributes.SetAttribute("formaction", urls.GetUrlHelper(ViewContext).Page(null, Handler));
            }
        }

        if (Text is not null)
        {
            output.Content.SetContent(texts[Text]);
        }
    }
}
