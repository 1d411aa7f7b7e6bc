using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Places;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The fields of a site's location. Coordinates are kept as typed; the other systems are derived from them.</summary>
public abstract class LocationForm(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private const int HouseNumberMaxLength = 20;

    protected static readonly InlineValidator<LocationForm> Rules = new()
    {
        v => v.RuleFor(p => p.Street).MaximumLength(Site.TextMaxLength),
        v => v.RuleFor(p => p.HouseNumber).MaximumLength(HouseNumberMaxLength),
        v => v.RuleFor(p => p.Postcode).Follows(Domain.Places.Postcode.Parse),
        v => v.RuleFor(p => p.RoadNumber).Follows(Domain.Places.RoadNumber.Parse),
        v => v.RuleFor(p => p.KmPoint).Obeys(Domain.Places.KmPoint.Check),
        v => v.RuleFor(p => p.Direction).MaximumLength(Site.NameMaxLength),
        v => v.RuleFor(p => p.LaneCount).Obeys(number => Domain.Cameras.LaneList.Lane.Check(number)),
        v => v.RuleFor(p => p.SurveyAccuracy).InclusiveBetween(0, 1000),
        v => v.RuleFor(p => p.PlaceReason).MaximumLength(Site.ReasonMaxLength),
        v => v.RuleFor(p => p.NisCode).Must((p, code) => string.IsNullOrEmpty(code) || p.Municipalities.Any(m => m.Value == code && !m.Disabled)).WithErrorCode("Enum"),
    };

    [BindProperty, Display(Name = K.Sites_Field_Street)]
    public string? Street { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_HouseNumber)]
    public string? HouseNumber { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Postcode)]
    public string? Postcode { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NisCode)]
    public string? NisCode { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_RoadNumber, Description = K.Sites_Location_RoadNumberHint)]
    public string? RoadNumber { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_KmPoint, Description = K.Sites_Location_KmPointHint)]
    public decimal? KmPoint { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Direction, Description = K.Sites_Location_DirectionHint)]
    public string? Direction { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_LaneCount, Description = K.Sites_Location_LaneCountHint)]
    public int? LaneCount { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_TypedSystem)]
    public CoordinateSystem? TypedSystem { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_TypedFirst, Description = K.Sites_Location_PasteHint)]
    public string? TypedFirst { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_TypedSecond)]
    public string? TypedSecond { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_SurveyMethod)]
    public SurveyMethod? SurveyMethod { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_SurveyAccuracy, Description = K.Sites_Location_SurveyAccuracyHint)]
    public decimal? SurveyAccuracy { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_PlaceReason, Description = K.Sites_Location_PlaceReasonHint)]
    public string? PlaceReason { get; set; }

    public IReadOnlyList<SelectListItem> Municipalities { get; protected set; } = [];

    protected PositionEntry Entry
    {
        get => new(TypedSystem, TypedFirst, TypedSecond);
        set => (TypedSystem, TypedFirst, TypedSecond) = value;
    }

    protected override void Read(Site entity)
    {
        (Street, HouseNumber, Postcode, NisCode) = (entity.Street, entity.HouseNumber, entity.Postcode, entity.NisCode);
        (RoadNumber, KmPoint, Direction, LaneCount) = (entity.RoadNumber, entity.KmPoint, entity.Direction, entity.LaneCount);
        (SurveyMethod, SurveyAccuracy, PlaceReason) = (entity.SurveyMethod, entity.SurveyAccuracy, entity.PlaceReason);
        Entry = PositionEntry.Of(entity.Position);
    }

    protected override void Write(Site entity)
    {
        (entity.Street, entity.HouseNumber) = (Street.Trimmed(), HouseNumber.Trimmed());
        (entity.Postcode, entity.NisCode) = (Postcode.Normal(Domain.Places.Postcode.Parse), NisCode);
        (entity.RoadNumber, entity.KmPoint) = (RoadNumber.Normal(Domain.Places.RoadNumber.Parse), KmPoint);
        (entity.Direction, entity.LaneCount) = (Direction.Trimmed(), LaneCount);
        (entity.SurveyMethod, entity.SurveyAccuracy, entity.PlaceReason) = (SurveyMethod, SurveyAccuracy, PlaceReason.Trimmed());
        entity.Position = Entry.Typed is { } typed ? SitePlaces.PositionOf(typed) : null;
    }
}
