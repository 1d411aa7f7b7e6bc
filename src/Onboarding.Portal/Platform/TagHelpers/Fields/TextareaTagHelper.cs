using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>Several lines of text: <c>&lt;p-textarea asp-for="Reason" rows="8" /&gt;</c>.</summary>
[HtmlTargetElement("p-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <summary>Height in lines.</summary>
    public int Rows { get; set; } = 5;

    // A browser drops the first line break after the tag; without this one it would drop the person's own.
    protected override TagBuilder Control() =>
        Html.Tag("textarea", "govuk-textarea", ErrorClass("govuk-textarea"))
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .Containing($"\n{Value}");
}
