using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.People;
using Onboarding.Portal.Platform.Authorization;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>What is typed is kept until it is saved or given up.</summary>
public abstract partial class GroupPage<TEntity>
{
    /// <summary>Keeps what is typed so far; nothing is judged, nothing is saved.</summary>
    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var typed = FieldsOfDrafts.Where(Request.Form.ContainsKey).ToDictionary(field => field, field => Request.Form[field].Select(value => value ?? "").ToArray());
        return !IsOpen ? StatusCode(StatusCodes.Status409Conflict)
            : (await Services.Drafts.KeepAsync(Head, Id, Group, typed, cancellation)).IsDone ? new NoContentResult()
            : StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>Forgets the draft and begins again from what is stored.</summary>
    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        await Services.Drafts.ForgetAsync(Head, Id, Group, cancellation);
        return RedirectToPage(new { Id });
    }

    /// <summary>The version too: a draft that somebody else overtook is a conflict like any other.</summary>
    private IReadOnlyList<string> FieldsOfDrafts => [.. FieldsOfForm, nameof(Version)];

    /// <summary>Names of the form's fields that a draft keeps.</summary>
    protected virtual IEnumerable<string> FieldsOfForm => Group.Fields;

    /// <summary>Gives a form that grows as many lines as the draft has that was just filled in.</summary>
    protected virtual void MakeRoomForDraft()
    {
    }
}
