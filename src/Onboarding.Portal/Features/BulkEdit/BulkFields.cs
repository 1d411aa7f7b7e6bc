using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>Fields that many rows may be given at once. An empty one leaves the rows as they are; to empty it is asked for in words.</summary>
public abstract class BulkFields
{
    /// <summary>Names of the fields to empty.</summary>
    [Display(Name = K.BulkEdit_Clear, Description = K.BulkEdit_ClearHint)]
    public List<string> Clear { get; set; } = [];

    /// <summary>Whether a field is to be emptied and filled at once.</summary>
    public bool IsContradictory => Clear.Exists(name => GetType().GetProperty(name)?.GetValue(this) is not (null or ""));

    /// <summary>The fields that may be emptied, as people call them.</summary>
    public IEnumerable<SelectListItem> Clearable(Texts texts) =>
        from property in GetType().GetProperties()
        where property.Name != nameof(Clear) && property.GetCustomAttribute<DisplayAttribute>() is not null
        select new SelectListItem(texts[property.GetCustomAttribute<DisplayAttribute>()!.Name!], property.Name);

    /// <summary>What a field without a new value becomes.</summary>
    protected T? Kept<T>(string name, T? now) => Clear.Contains(name) ? default : now;
}
