using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The link by which a site reaches the platform.</summary>
public sealed class NetworkModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<NetworkModel> Rules = new()
    {
        v => v.RuleFor(p => p.LinkOperator).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.UplinkMbps).GreaterThan(0),
        v => v.RuleFor(p => p.LinkDeliveredOn).GreaterThanOrEqualTo(p => p.LinkOrderedOn).WithErrorCode(K.Sites_Network_DeliveredFirst),
        v => v.RuleFor(p => p.CircuitId).MaximumLength(Site.ReferenceMaxLength),
        v => v.RuleFor(p => p.DownlinkMbps).InclusiveBetween(0.001m, 100000m),
        v => v.RuleFor(p => p.LatencyMs).InclusiveBetween(1, 5000),
        v => v.RuleFor(p => p.MonthlyGb).InclusiveBetween(1, 100000),
        v => v.RuleFor(p => p.Iccid).Follows(Domain.Network.Iccid.Parse),
        v => v.RuleFor(p => p.PrivateApn).MaximumLength(Site.NameMaxLength),
    };

    [BindProperty, Display(Name = K.Sites_Field_Link)]
    public LinkType? Link { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LinkOperator)]
    public string? LinkOperator { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_UplinkMbps, Description = K.Sites_Network_UplinkHint)]
    public decimal? UplinkMbps { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LinkOrderedOn)]
    public DateOnly? LinkOrderedOn { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LinkDeliveredOn)]
    public DateOnly? LinkDeliveredOn { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_UsesTls, Description = K.Sites_Network_TlsHint)]
    public bool? UsesTls { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_CircuitId, Description = K.Sites_Network_CircuitIdHint)]
    public string? CircuitId { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LinkConfirmedOn)]
    public DateOnly? LinkConfirmedOn { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_DownlinkMbps)]
    public decimal? DownlinkMbps { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LatencyMs)]
    public int? LatencyMs { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_MonthlyGb, Description = K.Sites_Network_MonthlyGbHint)]
    public int? MonthlyGb { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Iccid, Description = K.Sites_Network_IccidHint)]
    public string? Iccid { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_PrivateApn)]
    public string? PrivateApn { get; set; }

    public override FieldGroup Group => FieldGroup.SiteNetwork;

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Site entity)
    {
        (Link, LinkOperator, UplinkMbps) = (entity.Link, entity.LinkOperator, entity.UplinkMbps);
        (LinkOrderedOn, LinkDeliveredOn, UsesTls) = (entity.LinkOrderedOn, entity.LinkDeliveredOn, entity.UsesTls);
        CircuitId = entity.CircuitId;
        LinkConfirmedOn = entity.LinkConfirmedOn;
        DownlinkMbps = entity.DownlinkMbps;
        LatencyMs = entity.LatencyMs;
        MonthlyGb = entity.MonthlyGb;
        Iccid = entity.Iccid;
        PrivateApn = entity.PrivateApn;
    }

    protected override void Write(Site entity)
    {
        (entity.Link, entity.LinkOperator, entity.UplinkMbps) = (Link, LinkOperator.Trimmed(), UplinkMbps);
        (entity.LinkOrderedOn, entity.LinkDeliveredOn, entity.UsesTls) = (LinkOrderedOn, LinkDeliveredOn, UsesTls);
        entity.CircuitId = CircuitId.Trimmed();
        entity.LinkConfirmedOn = LinkConfirmedOn;
        entity.DownlinkMbps = DownlinkMbps;
        entity.LatencyMs = LatencyMs;
        entity.MonthlyGb = MonthlyGb;
        entity.Iccid = Iccid.Normal(Domain.Network.Iccid.Parse);
        entity.PrivateApn = PrivateApn.Trimmed();
    }
}
