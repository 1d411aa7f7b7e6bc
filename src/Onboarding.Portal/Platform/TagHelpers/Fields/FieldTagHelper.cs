using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>
/// What all fields share: label, hint, error, their ids and the aria wiring between them. Attributes that the field does not know
/// (<c>spellcheck</c>, <c>data-…</c>) go to the control itself. What was typed is shown again after an error.
/// </summary>
public abstract class FieldTagHelper(Texts texts) : TagHelper
{
    /// <summary>The property. Its <c>[Display]</c> gives label and hint unless said here.</summary>
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>Text key of the label, in place of the property's own.</summary>
    public string? Label { get; set; }

    /// <summary>The label itself, where it is made of data.</summary>
    public string? LabelText { get; set; }

    /// <summary>s, m, l or xl: the label as large as a heading of that size.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The label is the title (h1) of a page that asks one thing.</summary>
    public bool LabelIsTitle { get; set; }

    /// <summary>The label is read but not seen, e.g. in a table.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Text key of the hint, in place of the property's own.</summary>
    public string? Hint { get; set; }

    /// <summary>The hint itself, where it is made of data.</summary>
    public string? HintText { get; set; }

    /// <summary>Adds « (facultatif) » to the label.</summary>
    public bool Optional { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The texts of the request.</summary>
    protected Texts Texts { get; } = texts;

    /// <summary>The control's name, which is the key in the model state.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>The control's id, which the error summary links to.</summary>
    protected string Id => FieldId.Of(Name);

    /// <summary>What is wrong with the field, or null.</summary>
    protected string? Error =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What the control shows: what was typed, else the property's value.</summary>
    protected string Value =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : Write(For.Model);

    /// <summary>What was found in the value that is stored.</summary>
    private IEnumerable<FieldNote> Notes => (ViewContext.ViewData[FieldNotes.Key] as FieldNotes)?.Of(Name) ?? [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passed = output.Attributes.Where(a => a.Name != "class").ToList();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        passed.ForEach(a => output.Attributes.Remove(a));
        output.AddClass("govuk-form-group");
        if (Error is not null)
        {
            output.AddClass("govuk-form-group--error");
        }

        Fill(output.Content, passed);
    }

    /// <summary>Writes the inside of the group.</summary>
    /// <param name="content">The inside.</param>
    /// <param name="passed">Attributes for the control that the field itself does not know.</param>
    protected abstract void Fill(TagHelperContent content, IReadOnlyList<TagHelperAttribute> passed);

    /// <summary>A value as it stands in a control, so that it can be read back in either language.</summary>
    protected static string Write(object? value) => value switch
    {
        null => "",
        decimal number => BelgianNumber.Format(number),
        double number => BelgianNumber.Format((decimal)number),
        DateOnly date => BelgianDate.Format(date),
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The words of the label or legend.</summary>
    protected IHtmlContent LabelContent()
    {
        var content = new HtmlContentBuilder().Append(LabelText ?? (Label is null ? For.Metadata.GetDisplayName() : Texts[Label]));
        return Optional ? content.Append($" {Texts[K.Common_Optional]}") : content;
    }

    /// <summary>The hint and the error, if any, each with its id.</summary>
    protected IHtmlContent HintAndError()
    {
        var content = new HtmlContentBuilder();
        if (HintContent() is { } hint)
        {
            content.AppendHtml(Html.Tag("div", "govuk-hint").With("id", $"{Id}-hint").Containing(hint));
        }

        foreach (var (note, index) in Notes.Select((note, index) => (note, index)))
        {
            content.AppendHtml(Html.Tag("p", "p-note", $"p-note--{note.Tone.ToString().ToLowerInvariant()}").With("id", $"{Id}-note-{index}").Containing(note.Text));
        }

        if (Error is { } error)
        {
            var prefix = Html.Tag("span", "govuk-visually-hidden").Containing($"{Texts[K.Common_ErrorPrefix]} ");
            content.AppendHtml(Html.Tag("p", "govuk-error-message").With("id", $"{Id}-error").Containing(prefix).Containing(error));
        }

        return content;
    }

    /// <summary>Ids of the hint and the error, for aria-describedby; null when there are none.</summary>
    protected string? DescribedBy()
    {
        string?[] ids = [HintContent() is null ? null : $"{Id}-hint", .. Notes.Select((_, index) => $"{Id}-note-{index}"), Error is null ? null : $"{Id}-error"];
        return ids.Any(i => i is not null) ? string.Join(' ', ids.Where(i => i is not null)) : null;
    }

    /// <summary>The hint of a field that has none of its own; only the date has one.</summary>
    protected virtual string? DefaultHint => null;

    private string? HintContent() => HintText ?? (Hint is null ? For.Metadata.Description ?? DefaultHint : Texts[Hint]);
}
