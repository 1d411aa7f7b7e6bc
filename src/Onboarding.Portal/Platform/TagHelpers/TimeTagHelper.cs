using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>A date or a UTC moment, for people and machines: <c>&lt;p-time value="Model.DueAt" /&gt;</c>.</summary>
[HtmlTargetElement("p-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper(Texts texts) : TagHelper
{
    /// <summary>A <see cref="DateOnly"/>, or a <see cref="DateTime"/> in UTC; nothing is written for null.</summary>
    public object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var machine = Value switch
        {
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            DateTime utc => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            null => null,
            _ => throw new InvalidOperationException("<p-time> takes a DateOnly or a UTC DateTime."),
        };
        output.TagName = machine is null ? null : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(texts.Format(Value));
    }
}
