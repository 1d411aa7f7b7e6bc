using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Domain.People;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Adds a site to a dossier; the other pages of the site follow.</summary>
public sealed class NewModel(DossierHeads dossiers, SiteService sites) : PageModel
{
    private static readonly InlineValidator<NewModel> Rules = new()
    {
        v => v.RuleFor(p => p.NameFr).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.NameNl).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.NameFr).Must((p, name) => name.Trimmed() is not null || p.NameNl.Trimmed() is not null).WithErrorCode(K.Sites_New_OneName),
    };

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Key of the site to be: a form sent twice adds one site.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NameFr, Description = K.Sites_Identity_NameFrHint)]
    public string? NameFr { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NameNl, Description = K.Sites_Identity_NameNlHint)]
    public string? NameNl { get; set; }

    public DossierHead Head { get; private set; } = null!;

    [Needs(Permission.EditDossier)]
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Key = Guid.CreateVersion7();
        return await LoadAsync(cancellation) ? Head.IsOpen ? Page() : Redirect(Url.Content($"~/dossiers/{Id}")) : NotFound();
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

        var result = await sites.AddAsync(Id, Key, site => (site.NameFr, site.NameNl) = (NameFr.Trimmed(), NameNl.Trimmed()), cancellation);
        return this.After(result, FieldGroup.Location.PathOf(Key));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(Id, cancellation) is not { MayEdit: true } head)
        {
            return false;
        }

        Head = head;
        return true;
    }
}
