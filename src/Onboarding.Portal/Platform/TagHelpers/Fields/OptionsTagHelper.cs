using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>A field of several controls under one legend: radios and checkboxes.</summary>
public abstract class OptionsTagHelper(Texts texts, string type, string block) : FieldTagHelper(texts)
{
    /// <summary>The options; an enum or a yes-or-no needs none.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Smaller controls, for filters and tables.</summary>
    public bool Small { get; set; }

    /// <summary>Side by side, for two short options.</summary>
    public bool Inline { get; set; }

    /// <summary>Each option of an enum explains itself: texts <c>Enums.{Enum}.{Member}.Hint</c>.</summary>
    public bool Hints { get; set; }

    protected override void Fill(TagHelperContent content, IReadOnlyList<TagHelperAttribute> passed)
    {
        var legend = Html.Tag("legend", "govuk-fieldset__legend", LabelSize is null ? null : $"govuk-fieldset__legend--{LabelSize}", LabelHidden ? "govuk-visually-hidden" : null)
            .Containing(LabelIsTitle ? Html.Tag("h1", "govuk-fieldset__heading").Containing(LabelContent()) : LabelContent());
        content.AppendHtml(Html.Tag("fieldset", "govuk-fieldset")
            .With("aria-describedby", DescribedBy())
            .Containing(legend)
            .Containing(HintAndError())
            .Containing(Group(Choices.Of(For, Items, Texts), passed)));
    }

    /// <summary>The controls. The first one has the id of the field, which is where the error summary leads.</summary>
    protected TagBuilder Group(IReadOnlyList<SelectListItem> items, IReadOnlyList<TagHelperAttribute> passed)
    {
        var group = Html.Tag("div", block, Small ? $"{block}--small" : null, Inline ? $"{block}--inline" : null);
        var selected = Choices.Selected(ViewContext, Name, For.Model, items, Write);
        for (var i = 0; i < items.Count; i++)
        {
            var id = i == 0 ? Id : $"{Id}-{(i + 1).ToString(CultureInfo.InvariantCulture)}";
            var value = items[i].Value ?? items[i].Text;
            var input = Html.Tag("input", $"{block}__input")
                .With("type", type)
                .With("id", id)
                .With("name", Name)
                .With("value", value)
                .When(selected.Contains(value), "checked")
                .When(items[i].Disabled, "disabled")
                .With("aria-describedby", Hints ? $"{id}-item-hint" : null)
                .With(passed);
            var label = Html.Tag("label", "govuk-label", $"{block}__label").With("for", id).Containing(items[i].Text);
            var hint = Hints ? Html.Tag("div", "govuk-hint", $"{block}__hint").With("id", $"{id}-item-hint").Containing(Explain(value)) : null;
            group.Containing(Html.Tag("div", $"{block}__item").Containing(input).Containing(label).Containing(hint));
        }

        return group;
    }

    private string Explain(string member) => Texts[$"Enums.{Choices.TypeOf(For).Name}.{member}.Hint"];
}
