using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>A date in one field, which people paste into: <c>&lt;p-date asp-for="GoLive" /&gt;</c>. The hint shows an example.</summary>
[HtmlTargetElement("p-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(Texts texts) : InputTagHelper(texts)
{
    /// <inheritdoc/>
    public override int? Width { get; set; } = 10;

    protected override string? DefaultHint => Texts[K.Common_DateHint];

    protected override TagBuilder Control() => base.Control().With("spellcheck", "false");
}
