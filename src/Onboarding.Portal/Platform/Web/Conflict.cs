using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>A field that somebody else saved in the meantime: what is stored now and what this person typed, as they read it.</summary>
/// <param name="Name">Set where the person may keep the stored value of this field alone: then he ticks it, and the form posts the name as <c>Stored</c>.</param>
public sealed record FieldConflict(string Label, string Theirs, string Yours, string? Name = null);

/// <summary>Who was quicker, and in which fields the two differ. Shown by the partial <c>_Conflict</c>.</summary>
/// <param name="Person">Empty when the system did it.</param>
public sealed record Conflict(string Person, IReadOnlyList<FieldConflict> Fields);

public static class ConflictExtensions
{
    private const string Key = "Conflict";

    /// <summary>
    /// Shows the form again as 409 with what was typed, beside what is stored now. Sending it once more replaces the stored values knowingly:
    /// the form then carries the stored version. The page's property with the version must be called <c>Version</c> and be set to it.
    /// </summary>
    /// <param name="stored">The thing as it is now.</param>
    /// <param name="fields">Label key, stored value and typed value of each field.</param>
    public static Task<PageResult> PageWithConflictAsync(
        this PageModel page, PortalDbContext db, Entity stored, params IEnumerable<(string Label, object? Theirs, object? Yours)> fields)
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<Texts>();
        return page.PageWithConflictAsync(db, stored, fields
            .Select(f => new FieldConflict(texts[f.Label], Read(texts, f.Theirs), Read(texts, f.Yours)))
            .Where(f => f.Theirs != f.Yours)
            .ToList());
    }

    /// <inheritdoc cref="PageWithConflictAsync(PageModel, PortalDbContext, Entity, IEnumerable{ValueTuple{string, object?, object?}})"/>
    /// <param name="differing">The fields that differ, as <see cref="FormComparison.Differences"/> finds them.</param>
    public static async Task<PageResult> PageWithConflictAsync(this PageModel page, PortalDbContext db, Entity stored, IReadOnlyList<FieldConflict> differing)
    {
        var person = await db.History.Where(h => h.SubjectId == stored.Id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Select(h => h.ActorName)
            .FirstOrDefaultAsync(page.HttpContext.RequestAborted);
        page.ViewData[Key] = new Conflict(person ?? "", differing);
        page.ModelState.Remove(nameof(Entity.Version));
        return page.PageWithErrors(StatusCodes.Status409Conflict);
    }

    private static string Read(Texts texts, object? value) => value switch
    {
        bool yes => texts[yes ? K.Common_Yes : K.Common_No],
        string text => text.Trim(),
        _ => texts.Format(value),
    };
}
