using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>One line of text: <c>&lt;p-input asp-for="Name" width="30" autocomplete="organization" /&gt;</c>.</summary>
[HtmlTargetElement("p-input", TagStructure = TagStructure.WithoutEndTag)]
public class InputTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <summary>text, email, tel, password, search or url. Never number or date: those read what they like in Dutch.</summary>
    public virtual string Type { get; set; } = "text";

    /// <summary>Room for about this many characters: 2, 3, 4, 5, 10, 20 or 30; without it the full width.</summary>
    public virtual int? Width { get; set; }

    /// <summary>Text key of what stands before the control.</summary>
    public string? Prefix { get; set; }

    /// <summary>Text key of the unit after the control. Not read aloud: say the unit in the label or hint too.</summary>
    public string? Suffix { get; set; }

    /// <summary>What the browser may fill in; off unless said.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>The keyboard of a telephone: numeric, decimal, email, tel.</summary>
    public virtual string? Inputmode { get; set; }

    protected override TagBuilder Control() =>
        Html.Tag("input", "govuk-input", Width is null ? null : $"govuk-input--width-{Width}", ErrorClass("govuk-input"))
            .With("type", Type)
            .With("value", Type == "password" ? null : Value)
            .With("inputmode", Inputmode)
            .With("autocomplete", Autocomplete);

    protected override IHtmlContent Wrap(TagBuilder control) =>
        Prefix is null && Suffix is null
            ? control
            : Html.Tag("div", "govuk-input__wrapper").Containing(Affix("prefix", Prefix)).Containing(control).Containing(Affix("suffix", Suffix));

    private TagBuilder? Affix(string place, string? key) =>
        key is null ? null : Html.Tag("div", $"govuk-input__{place}").With("aria-hidden", "true").Containing(Texts[key]);
}
