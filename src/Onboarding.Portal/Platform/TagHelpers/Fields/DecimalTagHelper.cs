using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>A number, with comma or point: <c>&lt;p-decimal asp-for="Height" suffix="@K.Common_Unit_Metres" /&gt;</c>.</summary>
[HtmlTargetElement("p-decimal", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DecimalTagHelper(Texts texts) : InputTagHelper(texts)
{
    /// <inheritdoc/>
    public override int? Width { get; set; } = 10;

    /// <inheritdoc/>
    public override string? Inputmode { get; set; } = "decimal";

    protected override TagBuilder Control() => base.Control().With("spellcheck", "false");
}
