using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>What the cameras hang on, and how one gets there.</summary>
public sealed class InstallationModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private const int AccessMaxLength = 1000;
    private const decimal LowestSupport = 1;
    private const decimal HighestSupport = 40;

    private static readonly InlineValidator<InstallationModel> Rules = new()
    {
        v => v.RuleFor(p => p.SupportHeight).InclusiveBetween(LowestSupport, HighestSupport),
        v => v.RuleFor(p => p.Access).MaximumLength(AccessMaxLength),
    };

    [BindProperty, Display(Name = K.Sites_Field_Support)]
    public SupportType? Support { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_SupportHeight)]
    public decimal? SupportHeight { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NewMastOrCabinet, Description = K.Sites_Installation_NewMastHint)]
    public bool? NewMastOrCabinet { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Access, Description = K.Sites_Installation_AccessHint)]
    public string? Access { get; set; }

    public override FieldGroup Group => FieldGroup.Installation;

    protected override string Next => FieldGroup.Power.PathOf(Id);

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity)
    {
        (Support, SupportHeight) = (entity.Support, entity.SupportHeight);
        (NewMastOrCabinet, Access) = (entity.NewMastOrCabinet, entity.Access);
    }

    protected override void Write(Site entity)
    {
        (entity.Support, entity.SupportHeight) = (Support, SupportHeight);
        (entity.NewMastOrCabinet, entity.Access) = (NewMastOrCabinet, Access.Trimmed());
    }
}
