using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>What feeds a site.</summary>
public sealed class PowerModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<PowerModel> Rules = new()
    {
        v => v.RuleFor(p => p.Ean).Follows(Domain.Network.Ean.Parse),
        v => v.RuleFor(p => p.GridOperator).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.Voltage).InclusiveBetween(5, 1000),
        v => v.RuleFor(p => p.Breaker).InclusiveBetween(1, 250),
        v => v.RuleFor(p => p.InspectionBody).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.UpsMinutes).InclusiveBetween(0, 10080),
    };

    [BindProperty, Display(Name = K.Sites_Field_Power)]
    public PowerSupply? Power { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Ean, Description = K.Sites_Power_EanHint)]
    public string? Ean { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_GridOperator, Description = K.Sites_Power_GridOperatorHint)]
    public string? GridOperator { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Voltage)]
    public int? Voltage { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Breaker)]
    public int? Breaker { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_HasRcd)]
    public bool? HasRcd { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_HasSurgeProtection)]
    public bool? HasSurgeProtection { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_InspectedOn)]
    public DateOnly? InspectedOn { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_InspectionBody)]
    public string? InspectionBody { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_UpsMinutes)]
    public int? UpsMinutes { get; set; }

    public override FieldGroup Group => FieldGroup.Power;

    protected override string Next => FieldGroup.SiteNetwork.PathOf(Id);

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity)
    {
        Power = entity.Power;
        Ean = entity.Ean is { } ean ? Domain.Network.Ean.Format(ean) : null;
        GridOperator = entity.GridOperator;
        Voltage = entity.Voltage;
        Breaker = entity.Breaker;
        HasRcd = entity.HasRcd;
        HasSurgeProtection = entity.HasSurgeProtection;
        InspectedOn = entity.InspectedOn;
        InspectionBody = entity.InspectionBody;
        UpsMinutes = entity.UpsMinutes;
    }

    protected override void Write(Site entity)
    {
        entity.Power = Power;
        entity.Ean = Ean.Normal(Domain.Network.Ean.Parse);
        entity.GridOperator = GridOperator.Trimmed();
        entity.Voltage = Voltage;
        entity.Breaker = Breaker;
        entity.HasRcd = HasRcd;
        entity.HasSurgeProtection = HasSurgeProtection;
        entity.InspectedOn = InspectedOn;
        entity.InspectionBody = InspectionBody.Trimmed();
        entity.UpsMinutes = UpsMinutes;
    }
}
