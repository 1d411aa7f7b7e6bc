using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>One choice of few, all seen: <c>&lt;p-radios asp-for="Regime" /&gt;</c>. Make the property nullable, so that nothing is chosen at first.</summary>
[HtmlTargetElement("p-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper(Texts texts) : OptionsTagHelper(texts, "radio", "govuk-radios");
