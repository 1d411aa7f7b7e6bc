using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Amendments;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Amendments;

/// <summary>Begins a change to an approved site or camera. Says what follows from it, and leads to the one that is under way.</summary>
public sealed class NewModel(PortalDbContext db, CurrentUser user, DossierHeads dossiers, AmendedItems items, OpenAmendments open, AmendmentService amendments) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.Ground).NotNull().WithErrorCode(K.Amendments_New_ChooseGround),
        v => v.RuleFor(p => p.Reason).NotEmpty().WithErrorCode(K.Amendments_New_ReasonMissing).MaximumLength(Amendment.TextMaxLength),
    };

    [FromRoute]
    public Guid Item { get; set; }

    /// <summary>Key of the change to be: a form sent twice begins one.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = K.Amendments_Ground)]
    public AmendmentGround? Ground { get; set; }

    [BindProperty, Display(Name = K.Amendments_Reason, Description = K.Amendments_New_ReasonHint)]
    public string? Reason { get; set; }

    public DossierHead Head { get; private set; } = null!;

    public ItemKind Kind { get; private set; }

    /// <summary>Reference of the site or camera.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The change that has to end first.</summary>
    public AmendmentLine? UnderWay { get; private set; }

    public string Back => $"~/{FieldGroup.FeatureOf(Kind).ToLowerInvariant()}/{Item}";

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        return await LoadAsync(cancellation) ? Head.State.IsApproved() ? Page() : Redirect(Url.Content(Back)) : NotFound();
    }

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules))
        {
            return this.PageWithErrors();
        }

        var result = await amendments.BeginAsync(Head.Id, new(Key, Kind, Item, Ground!.Value, Reason.Trimmed()!), cancellation);
        return this.After(result, AmendmentLinks.PathOf(Key), notice: K.Amendments_New_Done);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var revision = await db.ItemRevisions.AsNoTracking().For(db, user, Permission.EditDossier)
            .SingleOrDefaultAsync(r => r.ItemId == Item && r.IsCurrent && r.Kind != ItemKind.General, cancellation);
        if (revision is null
            || await dossiers.FindAsync(revision.DossierId, cancellation) is not { } head
            || await items.FindAsync(head.Id, revision.Kind, Item, cancellation) is not { } item)
        {
            return false;
        }

        (Head, Kind, Name) = (head, revision.Kind, AmendedItems.ReferenceOf(item));
        UnderWay = (await open.OfDossierAsync(head.Id, cancellation)).SingleOrDefault(a => a.ItemId == Item && a.Id != Key);
        return true;
    }
}
