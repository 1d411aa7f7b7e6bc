using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The cabinet beside the road and who can open it.</summary>
public sealed class CabinetModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<CabinetModel> Rules = new()
    {
        v => v.RuleFor(p => p.CabinetProtection).Follows(IngressProtection.Parse),
        v => v.RuleFor(p => p.CabinetLock).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.KeyHolder).MaximumLength(Site.NameMaxLength),
    };

    [BindProperty, Display(Name = K.Sites_Field_Cabinet)]
    public CabinetType? Cabinet { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_CabinetProtection, Description = K.Sites_Cabinet_CabinetProtectionHint)]
    public string? CabinetProtection { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_CabinetLock)]
    public string? CabinetLock { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_KeyHolder, Description = K.Sites_Cabinet_KeyHolderHint)]
    public string? KeyHolder { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_HasDoorContact)]
    public bool? HasDoorContact { get; set; }

    public override FieldGroup Group => FieldGroup.Cabinet;

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity)
    {
        Cabinet = entity.Cabinet;
        CabinetProtection = entity.CabinetProtection;
        CabinetLock = entity.CabinetLock;
        KeyHolder = entity.KeyHolder;
        HasDoorContact = entity.HasDoorContact;
    }

    protected override void Write(Site entity)
    {
        entity.Cabinet = Cabinet;
        entity.CabinetProtection = CabinetProtection.Normal(IngressProtection.Parse);
        entity.CabinetLock = CabinetLock.Trimmed();
        entity.KeyHolder = KeyHolder.Trimmed();
        entity.HasDoorContact = HasDoorContact;
    }
}
