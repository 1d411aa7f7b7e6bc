using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>Gives many sites of a dossier the same values.</summary>
public sealed class SitesModel(PortalDbContext db, DossierHeads dossiers, BulkService bulk, FieldTextsSource fields, Texts texts) : BulkPage
{
    private static readonly InlineValidator<SitesModel> Rules = new() { v => v.RuleFor(p => p.Fields).SetValidator(new SiteFields.Rules()) };

    private List<Site> _sites = [];

    [BindProperty]
    public SiteFields Fields { get; set; } = new();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound() : Head.IsOpen ? Page() : Redirect(Url.Content($"~/dossiers/{Id}"));

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation) =>
        !await LoadAsync(cancellation) ? NotFound() : this.IsValid(Rules) ? await PreviewAsync(cancellation) : this.PageWithErrors();

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!this.IsValid(Rules) || Chosen.Count == 0)
        {
            return ModelState.IsValid ? await PreviewAsync(cancellation) : this.PageWithErrors();
        }

        var result = await bulk.ChangeSitesAsync(Id, ChosenRows, Fields.Write, cancellation);
        if (result.Status != ChangeStatus.Conflict)
        {
            return this.After(result, $"~/dossiers/{Id}#sites");
        }

        var names = await fields.GetAsync(cancellation);
        return Changed(_sites, NameOf, () => Preview(names));
    }

    private async Task<IActionResult> PreviewAsync(CancellationToken cancellation) => Preview(await fields.GetAsync(cancellation));

    private IActionResult Preview(FieldTexts names) => Preview(_sites, ItemSnapshot.Of, Then, NameOf, ItemKind.Site, names);

    private ItemSnapshot Then(Site site)
    {
        // not tracked, so nothing of this is saved
        Fields.Write(site);
        return ItemSnapshot.Of(site);
    }

    private string NameOf(Site site) => $"{site.DisplayName(texts.Language)} ({site.Reference})";

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { MayEdit: true } head)
        {
            return false;
        }

        Head = head;
        _sites = await db.Sites.AsNoTracking().Where(s => s.DossierId == Id).OrderBy(s => s.Number).ToListAsync(cancellation);
        Rows = [.. _sites.Select(s => new BulkRow(ValueOf(s), s.DisplayName(texts.Language), s.Reference))];
        Chosen = HttpMethods.IsGet(Request.Method) && All ? [.. Rows.Select(r => r.Value)] : Chosen;
        return true;
    }
}
