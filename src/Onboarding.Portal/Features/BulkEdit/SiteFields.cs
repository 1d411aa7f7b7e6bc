using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>The fields that many sites may be given at once; an empty one leaves the sites as they are.</summary>
public sealed class SiteFields : BulkFields
{
    [Display(Name = K.Sites_Field_Owner)]
    public string? Owner { get; set; }

    [Display(Name = K.Sites_Field_RoadNumber)]
    public string? RoadNumber { get; set; }

    [Display(Name = K.Sites_Field_Direction)]
    public string? Direction { get; set; }

    [Display(Name = K.Sites_Field_RoadManager)]
    public string? RoadManager { get; set; }

    [Display(Name = K.Sites_Field_LaneCount)]
    public int? LaneCount { get; set; }

    [Display(Name = K.Sites_Field_Support)]
    public SupportType? Support { get; set; }

    [Display(Name = K.Sites_Field_SupportHeight)]
    public decimal? SupportHeight { get; set; }

    [Display(Name = K.Sites_Field_Power)]
    public PowerSupply? Power { get; set; }

    [Display(Name = K.Sites_Field_Link)]
    public LinkType? Link { get; set; }

    [Display(Name = K.Sites_Field_LinkOperator)]
    public string? LinkOperator { get; set; }

    [Display(Name = K.Sites_Field_UplinkMbps)]
    public decimal? UplinkMbps { get; set; }

    [Display(Name = K.Sites_Field_LinkOrderedOn)]
    public DateOnly? LinkOrderedOn { get; set; }

    [Display(Name = K.Sites_Field_LinkDeliveredOn)]
    public DateOnly? LinkDeliveredOn { get; set; }

    public void Write(Site site)
    {
        site.Owner = Owner.Trimmed() ?? Kept(nameof(Owner), site.Owner);
        site.RoadNumber = RoadNumber.Normal(Domain.Places.RoadNumber.Parse) ?? Kept(nameof(RoadNumber), site.RoadNumber);
        site.Direction = Direction.Trimmed() ?? Kept(nameof(Direction), site.Direction);
        site.RoadManager = RoadManager.Trimmed() ?? Kept(nameof(RoadManager), site.RoadManager);
        site.LaneCount = LaneCount ?? Kept(nameof(LaneCount), site.LaneCount);
        site.Support = Support ?? Kept(nameof(Support), site.Support);
        site.SupportHeight = SupportHeight ?? Kept(nameof(SupportHeight), site.SupportHeight);
        site.Power = Power ?? Kept(nameof(Power), site.Power);
        site.Link = Link ?? Kept(nameof(Link), site.Link);
        site.LinkOperator = LinkOperator.Trimmed() ?? Kept(nameof(LinkOperator), site.LinkOperator);
        site.UplinkMbps = UplinkMbps ?? Kept(nameof(UplinkMbps), site.UplinkMbps);
        site.LinkOrderedOn = LinkOrderedOn ?? Kept(nameof(LinkOrderedOn), site.LinkOrderedOn);
        site.LinkDeliveredOn = LinkDeliveredOn ?? Kept(nameof(LinkDeliveredOn), site.LinkDeliveredOn);
    }

    public sealed class Rules : AbstractValidator<SiteFields>
    {
        private const decimal MostMetres = 100;

        public Rules()
        {
            RuleFor(f => f.Clear).Must((fields, _) => !fields.IsContradictory).WithErrorCode(K.BulkEdit_ClearedAndGiven);
            RuleFor(s => s.Owner).MaximumLength(Site.NameMaxLength);
            RuleFor(s => s.RoadNumber).Follows(Domain.Places.RoadNumber.Parse);
            RuleFor(s => s.Direction).MaximumLength(Site.NameMaxLength);
            RuleFor(s => s.RoadManager).MaximumLength(Site.NameMaxLength);
            RuleFor(s => s.LaneCount).Obeys(number => LaneList.Lane.Check(number));
            RuleFor(s => s.SupportHeight).GreaterThan(0).LessThanOrEqualTo(MostMetres);
            RuleFor(s => s.LinkOperator).MaximumLength(Site.NameMaxLength);
            RuleFor(s => s.UplinkMbps).GreaterThan(0);
            RuleFor(s => s.LinkDeliveredOn).GreaterThanOrEqualTo(s => s.LinkOrderedOn).WithErrorCode(K.Sites_Network_DeliveredFirst);
        }
    }
}
