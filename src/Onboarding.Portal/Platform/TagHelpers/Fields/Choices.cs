using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>The options of a select, radios or checkboxes: those given, else the members of the enum, else yes and no.</summary>
internal static class Choices
{
    /// <summary>The options, in the order given or declared.</summary>
    public static IReadOnlyList<SelectListItem> Of(ModelExpression field, IEnumerable<SelectListItem>? given, Texts texts)
    {
        if (given is not null)
        {
            return given.ToList();
        }

        var type = TypeOf(field);
        return type switch
        {
            { IsEnum: true } => Enum.GetValues(type).Cast<Enum>().Select(e => new SelectListItem(texts.Enum(e), e.ToString())).ToList(),
            _ when type == typeof(bool) => [new(texts[K.Common_Yes], "true"), new(texts[K.Common_No], "false")],
            _ => throw new InvalidOperationException($"'{field.Name}' is neither an enum nor a yes or no: give it items."),
        };
    }

    /// <summary>The type of one choice.</summary>
    public static Type TypeOf(ModelExpression field) => (field.Metadata.ElementMetadata ?? field.Metadata).UnderlyingOrModelType;

    /// <summary>The values that stand selected: what was posted, else the property, else what the items say.</summary>
    public static ISet<string> Selected(ViewContext view, string name, object? model, IEnumerable<SelectListItem> items, Func<object?, string> write)
    {
        if (view.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] posted ? posted.ToHashSet(StringComparer.Ordinal) : new HashSet<string>([entry.AttemptedValue ?? ""]);
        }

        return model switch
        {
            null => items.Where(i => i.Selected).Select(i => i.Value).ToHashSet(StringComparer.Ordinal),
            IEnumerable many and not string => many.Cast<object?>().Select(write).ToHashSet(StringComparer.Ordinal),
            _ => new HashSet<string>([write(model)], StringComparer.Ordinal),
        };
    }
}
