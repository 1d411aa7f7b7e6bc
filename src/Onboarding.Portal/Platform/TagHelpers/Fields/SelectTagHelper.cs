using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>One choice of many: <c>&lt;p-select asp-for="ZoneId" items="Model.Zones" empty="@K.Common_Choose" /&gt;</c>.</summary>
[HtmlTargetElement("p-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <summary>The options; an enum needs none.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text key of a first option without value, e.g. « Choisissez » or « Toutes les zones ».</summary>
    public string? Empty { get; set; }

    protected override TagBuilder Control()
    {
        var select = Html.Tag("select", "govuk-select", ErrorClass("govuk-select"));
        if (Empty is not null)
        {
            select.Containing(Html.Tag("option").With("value", "").Containing(Texts[Empty]));
        }

        var items = Choices.Of(For, Items, Texts);
        var selected = Choices.Selected(ViewContext, Name, For.Model, items, Write);
        foreach (var item in items)
        {
            var value = item.Value ?? item.Text;
            select.Containing(Html.Tag("option").With("value", value).When(selected.Contains(value), "selected").When(item.Disabled, "disabled").Containing(item.Text));
        }

        return select;
    }
}
