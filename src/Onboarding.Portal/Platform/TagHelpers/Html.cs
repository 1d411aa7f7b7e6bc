using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Portal.Platform.TagHelpers;

/// <summary>Short words for building markup; every text goes through the encoder.</summary>
internal static class Html
{
    /// <summary>An element with its classes.</summary>
    public static TagBuilder Tag(string name, params IEnumerable<string?> classes)
    {
        var tag = new TagBuilder(name) { TagRenderMode = name is "input" ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        var all = string.Join(' ', classes.Where(c => !string.IsNullOrEmpty(c)));
        return all.Length > 0 ? tag.With("class", all) : tag;
    }

    /// <summary>Sets an attribute; null leaves it out, an empty text writes its name alone.</summary>
    public static TagBuilder With(this TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }

        return tag;
    }

    /// <summary>Sets an attribute without value, such as <c>checked</c>.</summary>
    public static TagBuilder When(this TagBuilder tag, bool condition, string name) => condition ? tag.With(name, "") : tag;

    /// <summary>Copies the attributes that a tag helper does not know itself.</summary>
    public static TagBuilder With(this TagBuilder tag, IEnumerable<TagHelperAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            tag.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        return tag;
    }

    public static TagBuilder Containing(this TagBuilder tag, string text)
    {
        tag.InnerHtml.Append(text);
        return tag;
    }

    public static TagBuilder Containing(this TagBuilder tag, IHtmlContent? content)
    {
        if (content is not null)
        {
            tag.InnerHtml.AppendHtml(content);
        }

        return tag;
    }

    /// <summary>Adds classes after those that the page has written.</summary>
    public static void AddClass(this TagHelperOutput output, params IEnumerable<string?> classes)
    {
        var written = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.Join(' ', classes.Append(written).Where(c => !string.IsNullOrEmpty(c))));
    }
}
