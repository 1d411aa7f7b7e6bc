using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Platform.Web;

/// <summary>
/// A page with a form of something stored. When somebody else was quicker, it is shown again as 409 with what was typed, beside what is stored
/// now, by the partial <c>_Conflict</c> inside its form. Sending it once more replaces the stored values knowingly, but for the fields in which
/// the person keeps them.
/// </summary>
public abstract class EditPage : PageModel
{
    /// <summary>The version that the form was opened with.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    /// <summary>After a conflict: the fields in which the stored value is kept.</summary>
    [BindProperty]
    public List<string> Stored { get; set; } = [];

    /// <summary>Set after a conflict.</summary>
    public Conflict? Conflict { get; private set; }

    /// <summary>Gives the fields in which the stored value is kept that value; to be called before the form is checked.</summary>
    /// <param name="readStored">Fills the page's properties from the stored thing.</param>
    protected void KeepStored(Action readStored)
    {
        if (Stored.Count > 0)
        {
            this.TakeStored(readStored, Stored);
        }
    }

    /// <param name="now">What carries the version and the history of the thing, as it is now.</param>
    /// <param name="readStored">Fills the page's properties from it.</param>
    /// <param name="write">The value of a field as people read it; by default as <see cref="Texts.Format"/> does.</param>
    protected async Task<PageResult> ConflictAsync(PortalDbContext db, Entity now, Action readStored, Func<string, object?, string>? write = null)
    {
        var texts = HttpContext.RequestServices.GetRequiredService<Texts>();
        var person = await db.History.Where(h => h.SubjectId == now.Id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Select(h => h.ActorName)
            .FirstOrDefaultAsync(HttpContext.RequestAborted);
        Conflict = new(person ?? "", this.Differences(readStored, write ?? ((_, value) => Read(texts, value))));
        Version = now.Version;
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Stored));
        return this.PageWithErrors(StatusCodes.Status409Conflict);
    }

    private static string Read(Texts texts, object? value) => value switch
    {
        bool yes => texts[yes ? K.Common_Yes : K.Common_No],
        string text => text.Trim(),
        _ => texts.Format(value),
    };
}
