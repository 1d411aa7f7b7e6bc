using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.People;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Features.Sites;
using Onboarding.Portal.Platform.Authorization;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;
using Limits = Onboarding.Domain.Cameras.Mounting;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>How a camera hangs and what it sees.</summary>
public sealed class MountingModel(GroupServices services, CameraService cameras, CameraModels models, SiteMaps maps) : CameraPage(services, cameras, models)
{
    private static readonly InlineValidator<MountingModel> Rules = new()
    {
        v => v.RuleFor(p => p.Lanes).Follows(LaneList.Parse),
        v => v.RuleFor(p => p.Heading).Obeys(Limits.Heading.Check),
        v => v.RuleFor(p => p.Height).Obeys(Limits.Height.Check),
        v => v.RuleFor(p => p.Tilt).Obeys(Limits.Tilt.Check),
        v => v.RuleFor(p => p.Distance).Obeys(Limits.Distance.Check),
        v => v.RuleFor(p => p.Pan).InclusiveBetween(-90m, 90m),
        v => v.RuleFor(p => p.Roll).InclusiveBetween(-45m, 45m),
        v => v.RuleFor(p => p.MaxSpeed).InclusiveBetween(1, 250),
    };

    [BindProperty, Display(Name = K.Cameras_Field_Lanes, Description = K.Cameras_Mounting_LanesHint)]
    public string? Lanes { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Facing, Description = K.Cameras_Mounting_FacingHint)]
    public Facing? Facing { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Heading, Description = K.Cameras_Mounting_HeadingHint)]
    public int? Heading { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Height, Description = K.Cameras_Mounting_HeightHint)]
    public decimal? Height { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Tilt)]
    public decimal? Tilt { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Distance, Description = K.Cameras_Mounting_DistanceHint)]
    public decimal? Distance { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Pan)]
    public decimal? Pan { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Roll)]
    public decimal? Roll { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Traffic)]
    public TrafficDirection? Traffic { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_MaxSpeed)]
    public int? MaxSpeed { get; set; }

    /// <summary>Null while the site has no position.</summary>
    public MapView? Map { get; private set; }

    public override FieldGroup Group => FieldGroup.Mounting;

    protected override string Next => FieldGroup.CameraNetwork.PathOf(Id);

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var site = await Services.Db.Sites.AsNoTracking().For(Services.Db, Services.User, Permission.ViewDossier).SingleAsync(s => s.Id == Entity.SiteId, cancellation);
        Map = site.Position is { } position ? await maps.OfAsync(Response, position, cancellation, isFixed: true) : null;
    }

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Camera entity)
    {
        (Lanes, Facing, Heading) = (entity.Lanes, entity.Facing, entity.Heading);
        (Height, Tilt, Distance) = (entity.Height, entity.Tilt, entity.Distance);
        Pan = entity.Pan;
        Roll = entity.Roll;
        Traffic = entity.Traffic;
        MaxSpeed = entity.MaxSpeed;
    }

    protected override void Write(Camera entity)
    {
        entity.Lanes = Lanes.Normal(LaneList.Parse) is { } lanes ? LaneList.Format(lanes) : null;
        (entity.Facing, entity.Heading) = (Facing, Heading);
        (entity.Height, entity.Tilt, entity.Distance) = (Height, Tilt, Distance);
        entity.Pan = Pan;
        entity.Roll = Roll;
        entity.Traffic = Traffic;
        entity.MaxSpeed = MaxSpeed;
    }
}
