using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Portal.Platform.Web;

/// <summary>One field of a form that somebody else saved in the meantime.</summary>
/// <param name="Name">The property of the page.</param>
/// <param name="Label">Its label in the language of the request.</param>
/// <param name="Mine">What this person typed, as people read it.</param>
/// <param name="Stored">What is stored now, as people read it.</param>
public sealed record ConflictField(string Name, string Label, string Mine, string Stored);

/// <summary>
/// Two people, one form: every field in which what was typed differs from what is stored now, shown by the partial <c>_ConflictFields</c>.
/// The form keeps what was typed and carries the new version, so that saving again is a knowing choice; the fields ticked as
/// <see cref="StoredChoice"/> take the stored value instead.
/// </summary>
/// <param name="Person">Who saved last; null when it is not known.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ConflictFields(string? Person, DateTime? At, IReadOnlyList<ConflictField> Fields)
{
    /// <summary>Name of the boxes by which the person keeps the stored value of a field.</summary>
    public const string StoredChoice = "Stored";

    /// <summary>Compares the page with what is stored. The page keeps what was typed.</summary>
    /// <param name="readStored">Fills the page's properties from the stored thing.</param>
    /// <param name="write">A property's value as people read it.</param>
    public static IReadOnlyList<ConflictField> Compare(PageModel page, Action readStored, Func<string, object?, string> write)
    {
        var fields = FieldsOf(page).ToList();
        var mine = fields.ConvertAll(f => f.GetValue(page));
        readStored();
        var stored = fields.ConvertAll(f => f.GetValue(page));
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].SetValue(page, mine[i]);
        }

        var labels = page.MetadataProvider.GetMetadataForType(page.GetType()).Properties;
        return
        [
            .. fields
                .Select((f, i) => new ConflictField(f.Name, labels[f.Name]!.GetDisplayName(), write(f.Name, mine[i]), write(f.Name, stored[i])))
                .Where(f => f.Mine != f.Stored),
        ];
    }

    /// <summary>Gives the named properties their stored value, in the page and in what its form shows.</summary>
    public static void TakeStored(PageModel page, Action readStored, IReadOnlyCollection<string> names)
    {
        var typed = FieldsOf(page).Where(f => !names.Contains(f.Name)).Select(f => (Field: f, Value: f.GetValue(page))).ToList();
        readStored();
        typed.ForEach(t => t.Field.SetValue(page, t.Value));
        foreach (var name in names)
        {
            page.ModelState.Remove(name);
        }
    }

    /// <summary>The fields of a form are its bound properties with a label.</summary>
    private static IEnumerable<PropertyInfo> FieldsOf(PageModel page) =>
        page.GetType().GetProperties().Where(p => p.IsDefined(typeof(BindPropertyAttribute)) && p.IsDefined(typeof(DisplayAttribute)));
}
