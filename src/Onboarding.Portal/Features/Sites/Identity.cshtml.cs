using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>How a site is called.</summary>
public sealed class IdentityModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<IdentityModel> Rules = new()
    {
        v => v.RuleFor(p => p.NameFr).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.NameNl).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.LocalReference).MaximumLength(Site.ReferenceMaxLength),
    };

    [BindProperty, Display(Name = K.Sites_Field_NameFr, Description = K.Sites_Identity_NameFrHint)]
    public string? NameFr { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NameNl, Description = K.Sites_Identity_NameNlHint)]
    public string? NameNl { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LocalReference, Description = K.Sites_Identity_LocalReferenceHint)]
    public string? LocalReference { get; set; }

    public override FieldGroup Group => FieldGroup.Identity;

    protected override string Next => FieldGroup.Location.PathOf(Id);

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity) =>
        (NameFr, NameNl, LocalReference) = (entity.NameFr, entity.NameNl, entity.LocalReference);

    protected override void Write(Site entity) =>
        (entity.NameFr, entity.NameNl, entity.LocalReference) = (NameFr.Trimmed(), NameNl.Trimmed(), LocalReference.Trimmed());
}
