using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>A status, word and shape: <c>&lt;p-tag tone="Wait" of="@dossier.Status" /&gt;</c> or <c>&lt;p-tag tone="Done"&gt;…&lt;/p-tag&gt;</c>.</summary>
[HtmlTargetElement("p-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TagTagHelper(Texts texts) : TagHelper
{
    /// <summary>What the status means.</summary>
    public TagTone Tone { get; set; }

    /// <summary>The enum's member to name; without it the content is the word.</summary>
    public Enum? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("p-tag", $"p-tag--{Tone.ToString().ToLowerInvariant()}");
        output.PreContent.SetHtmlContent(Shapes.Of(Tone));
        if (Of is not null)
        {
            output.Content.SetContent(texts.Enum(Of));
        }
    }
}
