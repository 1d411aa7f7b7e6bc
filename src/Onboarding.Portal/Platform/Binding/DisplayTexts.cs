using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Binding;

/// <summary>
/// <c>[Display(Name = K.Dossiers_New_Name, Description = K.Dossiers_New_NameHint)]</c>: the label and hint of a field are said once,
/// on the property; the field, its error messages and the error summary use them in the language of the request.
/// </summary>
public sealed class DisplayTexts(Texts texts) : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        foreach (var display in context.Attributes.OfType<DisplayAttribute>())
        {
            if (display.Name is { } name)
            {
                context.DisplayMetadata.DisplayName = () => texts[name];
            }

            if (display.Description is { } description)
            {
                context.DisplayMetadata.Description = () => texts[description];
            }
        }
    }
}
