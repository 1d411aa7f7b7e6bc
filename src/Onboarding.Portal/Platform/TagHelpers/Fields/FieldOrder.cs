using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Onboarding.Portal.Platform.TagHelpers.Fields;

/// <summary>The model state keeps its fields in no order that a reader would know; this is the order in which the page declares them.</summary>
internal static class FieldOrder
{
    /// <summary>A key to sort by: for <c>Cameras[2].Height</c> the places of Cameras, 2 and Height. What is above the form comes first.</summary>
    public static string Of(string field, ModelMetadata page)
    {
        var order = new StringBuilder();
        var metadata = page;
        foreach (var part in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Split('[', ']');
            Append(metadata?.Properties.TakeWhile(p => p.PropertyName != name[0]).Count() ?? 0);
            metadata = metadata?.Properties[name[0]];
            if (name.Length > 1 && int.TryParse(name[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                Append(index);
                metadata = metadata?.ElementMetadata;
            }
        }

        return order.ToString();

        void Append(int place) => order.Append(place.ToString("D6", CultureInfo.InvariantCulture)).Append('.');
    }
}
