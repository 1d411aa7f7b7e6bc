using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>A field with one control: label, hint, error, control.</summary>
public abstract class ControlTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>The control alone; id, name, aria and passed attributes are added to it.</summary>
    protected abstract TagBuilder Control();

    /// <summary>What stands around the control, such as a unit.</summary>
    protected virtual IHtmlContent Wrap(TagBuilder control) => control;

    protected sealed override void Fill(TagHelperContent content, IReadOnlyList<TagHelperAttribute> passed)
    {
        var label = Html.Tag("label", "govuk-label", LabelSize is null ? null : $"govuk-label--{LabelSize}", LabelHidden ? "govuk-visually-hidden" : null)
            .With("for", Id)
            .Containing(LabelContent());
        content.AppendHtml(LabelIsTitle ? Html.Tag("h1", "govuk-label-wrapper").Containing(label) : label);
        content.AppendHtml(HintAndError());
        content.AppendHtml(Wrap(Control()
            .With("id", Id)
            .With("name", Name)
            .With("aria-describedby", DescribedBy())
            .With(passed)));
    }

    /// <summary>Adds the red border of a field with an error.</summary>
    protected string? ErrorClass(string block) => Error is null ? null : $"{block}--error";
}
