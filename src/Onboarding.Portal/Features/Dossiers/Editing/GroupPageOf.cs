using System.Collections;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Features.Checks;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.TagHelpers.Fields;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Dossiers.Editing;

/// <summary>What the pages that change an item have in common.</summary>
public sealed record GroupServices(
    PortalDbContext Db, CurrentUser User, DossierHeads Dossiers, FieldTextsSource Fields, AutomaticChecks Checks, FormDrafts Drafts, Announcements Announcements, AmendmentService Amendments, Texts Texts);

/// <summary>
/// One group of fields of one thing in a dossier: shown, or shown with the reason why it cannot be changed, or saved with the version it was
/// opened with. Formats are always checked; what is still missing is no error here but a requirement.
/// </summary>
public abstract class GroupPage<TEntity>(GroupServices services) : GroupPage
    where TEntity : Entity
{
    /// <summary>As stored; of a change as it would be.</summary>
    public TEntity Entity { get; private set; } = null!;

    protected GroupServices Services { get; } = services;

    /// <summary>The page after this one.</summary>
    protected abstract string Next { get; }

    /// <summary>Whether what is filled in has the right form; adds the errors.</summary>
    protected abstract bool Check();

    [Needs(Permission.ViewDossier)]
    public async Task<IActionResult> OnGetAsync(Guid? from, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Read(Entity);
        Version = (Amendment ?? (Domain.Shared.Entity)Entity).Version;
        if (IsOpen)
        {
            await NoteAsync(cancellation);
            Announceable = await Services.Announcements.OnPageAsync(Head, Group, Id, cancellation);
            Draft = DraftView.Choose(await Services.Drafts.OfAsync(Id, Group, cancellation), Services.User.RequiredId, from);
            Draft.Fill(ModelState, FieldsOfDrafts);
            MakeRoomForDraft();
        }

        return Page();
    }

    [Needs(Permission.EditDossier)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(later: false, cancellation);

    [Needs(Permission.EditDossier)]
    public Task<IActionResult> OnPostLaterAsync(CancellationToken cancellation) => SaveAsync(later: true, cancellation);

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

    /// <summary>The thing, not tracked, within the person's scope.</summary>
    protected abstract Task<TEntity?> FindAsync(CancellationToken cancellation);

    protected abstract Guid DossierOf(TEntity entity);

    protected abstract ItemSnapshot SnapshotOf(TEntity entity);

    /// <summary>Fills the page from the thing.</summary>
    protected abstract void Read(TEntity entity);

    /// <summary>Fills the thing from the page.</summary>
    protected abstract void Write(TEntity entity);

    protected abstract Task<ChangeResult> ChangeAsync(Action<TEntity> edit, CancellationToken cancellation);

    /// <summary>Reads what the form offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The version too: a draft that somebody else overtook is a conflict like any other.</summary>
    private IReadOnlyList<string> FieldsOfDrafts => [.. FieldsOfForm, nameof(Version)];

    /// <summary>Names of the form's fields that a draft keeps.</summary>
    protected virtual IEnumerable<string> FieldsOfForm => Group.Fields;

    /// <summary>Gives a form that grows as many lines as the draft has that was just filled in.</summary>
    protected virtual void MakeRoomForDraft()
    {
    }

    /// <summary>What is doubtful about values whose form is right.</summary>
    protected virtual Task<IReadOnlyList<Warning>> DoubtsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Warning>>([]);

    /// <summary>The field under which a violation of the service stands; empty for above the form.</summary>
    protected virtual string FieldOf(RuleViolation violation) => "";

    /// <summary>A property's value as people read it.</summary>
    protected virtual string Show(string property, object? value) => value switch
    {
        bool yes => Services.Texts[yes ? K.Common_Yes : K.Common_No],
        IEnumerable many and not string => string.Join(", ", many.Cast<object?>().Select(Services.Texts.Format)),
        _ => Services.Texts.Format(value),
    };

    /// <returns>False when the thing is absent or foreign.</returns>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await FindEitherAsync(cancellation) is not { } entity || await Services.Dossiers.FindAsync(DossierOf(entity), cancellation) is not { } dossier)
        {
            return false;
        }

        (Entity, Head) = (entity, dossier);
        ReadOnly = IsOpen ? null : (await Services.Fields.GetAsync(cancellation)).SheetOf(Group, entity.Id, SnapshotOf(entity), null, mayChange: false);
        await PrepareAsync(cancellation);
        return true;
    }

    /// <summary>The thing itself, or the draft of a change to it: both have the same pages.</summary>
    private async Task<TEntity?> FindEitherAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } live)
        {
            return live;
        }

        (Amendment, var draft) = await Services.Amendments.DraftAsync(Id, cancellation);
        return draft as TEntity;
    }

    /// <summary>What the automatic checks found in the stored values stands beside the fields.</summary>
    private async Task NoteAsync(CancellationToken cancellation)
    {
        var dossier = await Services.Db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == Head.Id, cancellation);
        var own = Amendment is null
            ? (await Services.Checks.OfAsync(dossier, cancellation)).Where(f => f.Hit.ItemId == Id)
            : await Services.Checks.OfDraftAsync(dossier, Entity, cancellation);
        ViewData[FieldNotes.Key] = new FieldNotes(own.ToLookup(f => f.Rule.Field, f => new FieldNote($"{Services.Texts.With(f.Rule.TextKey, f.Hit.Arguments)} {Services.Texts[f.Rule.MendKey]}", f.Rule.Severity.Tone())));
    }

    private async Task<IActionResult> SaveAsync(bool later, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!IsOpen)
        {
            return this.PageWithErrors(StatusCodes.Status409Conflict);
        }

        KeepStored(() => Read(Entity));
        if (!Check())
        {
            return this.PageWithErrors();
        }

        Warnings = [.. (await DoubtsAsync(cancellation)).Where(w => !Confirmed.Contains(w.Token))];
        if (Warnings.Count > 0)
        {
            return this.PageWithErrors();
        }

        Services.Drafts.ForgetWithChange(Id, Group);
        var result = Amendment is null
            ? await ChangeAsync(Write, cancellation)
            : await Services.Amendments.ChangeAsync<TEntity>(Head.Id, Id, Version, Write, cancellation);
        return result.Status == ChangeStatus.Conflict
            ? await FindEitherAsync(cancellation) is { } now ? await ConflictAsync(Services.Db, Amendment ?? (Domain.Shared.Entity)now, () => Read(now), Show) : NotFound()
            : this.After(result, later ? Hub : Next, FieldOf);
    }
}
