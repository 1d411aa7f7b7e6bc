using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// Compares what a form holds with what is stored now. The fields of a form are the page's bound properties with a label, so that a page says
/// nothing more than how it is filled from the stored thing.
/// </summary>
public static class FormComparison
{
    /// <summary>The fields in which the two differ. The page keeps what was typed.</summary>
    /// <param name="readStored">Fills the page's properties from the stored thing.</param>
    /// <param name="write">A property's value as people read it.</param>
    public static IReadOnlyList<FieldConflict> Differences(this PageModel page, Action readStored, Func<string, object?, string> write)
    {
        var fields = FieldsOf(page).ToList();
        var typed = fields.ConvertAll(f => f.GetValue(page));
        readStored();
        var stored = fields.ConvertAll(f => f.GetValue(page));
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].SetValue(page, typed[i]);
        }

        var labels = page.MetadataProvider.GetMetadataForType(page.GetType()).Properties;
        return
        [
            .. fields
                .Select((f, i) => new FieldConflict(labels[f.Name]!.GetDisplayName(), write(f.Name, stored[i]), write(f.Name, typed[i]), f.Name))
                .Where(f => f.Theirs != f.Yours),
        ];
    }

    /// <summary>Gives the named properties their stored value, in the page and in what its form shows.</summary>
    public static void TakeStored(this PageModel page, Action readStored, IReadOnlyCollection<string> names)
    {
        var typed = FieldsOf(page).Where(f => !names.Contains(f.Name)).Select(f => (Field: f, Value: f.GetValue(page))).ToList();
        readStored();
        typed.ForEach(t => t.Field.SetValue(page, t.Value));
        foreach (var name in names)
        {
            page.ModelState.Remove(name);
        }
    }

    private static IEnumerable<PropertyInfo> FieldsOf(PageModel page) =>
        page.GetType().GetProperties().Where(p => p.IsDefined(typeof(BindPropertyAttribute)) && p.IsDefined(typeof(DisplayAttribute)));
}
