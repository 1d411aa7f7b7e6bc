using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>What the layout <c>_GroupPage</c> shows around the fields of one page; the work is in <see cref="GroupPage{TEntity}"/>.</summary>
public abstract class GroupPage : EditPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The warnings that the person has seen and saves all the same.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    public DossierHead Head { get; protected set; } = null!;

    /// <summary>The change to an approved thing whose draft these fields are; null for the thing itself.</summary>
    public Amendment? Amendment { get; protected set; }

    /// <summary>The person may change the fields now.</summary>
    public bool IsOpen => Amendment is null ? Head.IsOpen : Head.MayEdit && Amendment.State.IsOpenForEditing();

    /// <summary>Text key of the sentence that says why he may not.</summary>
    public string ReadOnlyKey => Amendment is null ? Head.ReadOnlyKey() : Head.MayEdit ? K.Amendments_ReadOnly_WithPolice : K.Dossiers_ReadOnly_NotYours;

    public abstract FieldGroup Group { get; }

    /// <summary>The thing whose fields these are, for people.</summary>
    public abstract string Subject { get; }

    /// <summary>The page of the thing itself, where <em>save and come back later</em> leads.</summary>
    public abstract string Hub { get; }

    /// <summary>What is shown instead of the form when nothing may be changed.</summary>
    public FieldSheet? ReadOnly { get; protected set; }

    /// <summary>What was typed here before and is not saved.</summary>
    public DraftView Draft { get; protected set; } = DraftView.None;

    /// <summary>What these fields still owe and the person may announce a date for.</summary>
    public IReadOnlyList<(RequirementItem Item, string Label)> Announceable { get; protected set; } = [];

    /// <summary>Sentences about what is doubtful, to be confirmed by saving again.</summary>
    public IReadOnlyList<Warning> Warnings { get; protected set; } = [];
}

/// <summary>Something doubtful that the person may confirm.</summary>
/// <param name="Token">Names the warning and the values that it is about: other values are asked about again.</param>
public sealed record Warning(string Token, string Text);
