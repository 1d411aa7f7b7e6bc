using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Onboarding.Domain.Dossiers;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>The draft that a page shows, and the one that it offers.</summary>
/// <param name="Shown">Whose values stand in the fields; null when the stored ones do.</param>
/// <param name="IsOwn">Whether they are the person's own.</param>
/// <param name="Offered">A colleague's draft that is not shown.</param>
public sealed record DraftView(FormDraft? Shown, bool IsOwn, FormDraft? Offered)
{
    public static DraftView None { get; } = new(null, false, null);

    /// <param name="drafts">Those of the page, the person's own first.</param>
    /// <param name="me">The person.</param>
    /// <param name="from">The colleague whose draft is asked for.</param>
    public static DraftView Choose(IReadOnlyList<FormDraft> drafts, Guid me, Guid? from)
    {
        var shown = drafts.FirstOrDefault(d => d.PersonId == (from ?? me));
        return new(shown, shown?.PersonId == me, drafts.FirstOrDefault(d => d.PersonId != me && d != shown && d.SavedAt > (shown?.SavedAt ?? default)));
    }

    /// <summary>Puts the values of the shown draft where fields look for what was typed.</summary>
    /// <param name="typed">The state of the page's fields.</param>
    /// <param name="fields">Names that the page knows.</param>
    public void Fill(ModelStateDictionary typed, IReadOnlyCollection<string> fields)
    {
        if (Shown is null)
        {
            return;
        }

        foreach (var (name, values) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(Shown.Values)!)
        {
            if (fields.Contains(name))
            {
                typed.SetModelValue(name, values, string.Join(',', values));

                // a draft is not judged; as long as it is neither right nor wrong the page would claim a problem
                typed.MarkFieldSkipped(name);
            }
        }
    }
}
