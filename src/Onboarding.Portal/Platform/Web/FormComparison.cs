using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// Compares what a form holds with what is stored now. The fields of a form are the page's bound properties with a label, and those of a bound
/// group of fields, so that a page says nothing more than how it is filled from the stored thing.
/// </summary>
internal static class FormComparison
{
    /// <summary>The fields in which the two differ. The page keeps what was typed.</summary>
    /// <param name="readStored">Fills the page's properties from the stored thing.</param>
    /// <param name="write">The value of a field as people read it.</param>
    public static IReadOnlyList<FieldConflict> Differences(this PageModel page, Action readStored, Func<string, object?, string> write)
    {
        var fields = FieldsOf(page);
        var typed = fields.ConvertAll(f => f.Get(page));
        readStored();
        var stored = fields.ConvertAll(f => f.Get(page));
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].Set(page, typed[i]);
        }

        return
        [
            .. fields
                .Select((f, i) => new FieldConflict(f.Path, f.Label(page), write(f.Path, stored[i]), write(f.Path, typed[i])))
                .Where(f => f.Theirs != f.Yours),
        ];
    }

    /// <summary>Gives the named fields their stored value, in the page and in what its form shows.</summary>
    public static void TakeStored(this PageModel page, Action readStored, IReadOnlyCollection<string> paths)
    {
        var typed = FieldsOf(page).Where(f => !paths.Contains(f.Path)).Select(f => (Field: f, Value: f.Get(page))).ToList();
        readStored();
        typed.ForEach(t => t.Field.Set(page, t.Value));
        foreach (var path in paths)
        {
            page.ModelState.Remove(path);
        }
    }

    private static List<FormField> FieldsOf(PageModel page) =>
    [
        .. from bound in page.GetType().GetProperties()
           where bound.IsDefined(typeof(BindPropertyAttribute))
           from field in IsLabelled(bound) ? [new(null, bound)] : bound.PropertyType.GetProperties().Where(IsLabelled).Select(p => new FormField(bound, p))
           select field,
    ];

    private static bool IsLabelled(PropertyInfo property) => property.IsDefined(typeof(DisplayAttribute));

    /// <param name="Group">The bound property that holds the field; null for a field of the page itself.</param>
    private sealed record FormField(PropertyInfo? Group, PropertyInfo Property)
    {
        public string Path => Group is null ? Property.Name : $"{Group.Name}.{Property.Name}";

        public object? Get(PageModel page) => Property.GetValue(Owner(page));

        public void Set(PageModel page, object? value) => Property.SetValue(Owner(page), value);

        public string Label(PageModel page) => page.MetadataProvider.GetMetadataForType(Property.DeclaringType!).Properties[Property.Name]!.GetDisplayName();

        private object Owner(PageModel page) => Group?.GetValue(page) ?? page;
    }
}
