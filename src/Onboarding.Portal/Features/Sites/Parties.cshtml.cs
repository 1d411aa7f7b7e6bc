using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>Who owns, runs, answers for and keeps up a site.</summary>
public sealed class PartiesModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<PartiesModel> Rules = new()
    {
        v => v.RuleFor(p => p.Owner).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.Controller).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.Operator).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.Maintenance).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.RoadManager).MaximumLength(Site.NameMaxLength),
    };

    [BindProperty, Display(Name = K.Sites_Field_Owner, Description = K.Sites_Parties_OwnerHint)]
    public string? Owner { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Controller, Description = K.Sites_Parties_ControllerHint)]
    public string? Controller { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Operator, Description = K.Sites_Parties_OperatorHint)]
    public string? Operator { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Maintenance, Description = K.Sites_Parties_MaintenanceHint)]
    public string? Maintenance { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_RoadManager, Description = K.Sites_Parties_RoadManagerHint)]
    public string? RoadManager { get; set; }

    public override FieldGroup Group => FieldGroup.Parties;

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity)
    {
        Owner = entity.Owner;
        Controller = entity.Controller;
        Operator = entity.Operator;
        Maintenance = entity.Maintenance;
        RoadManager = entity.RoadManager;
    }

    protected override void Write(Site entity)
    {
        entity.Owner = Owner.Trimmed();
        entity.Controller = Controller.Trimmed();
        entity.Operator = Operator.Trimmed();
        entity.Maintenance = Maintenance.Trimmed();
        entity.RoadManager = RoadManager.Trimmed();
    }
}
