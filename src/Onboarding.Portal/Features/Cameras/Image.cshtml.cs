using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Cameras;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>What a camera sees with.</summary>
public sealed class ImageModel(GroupServices services, CameraService cameras, CameraModels models) : CameraPage(services, cameras, models)
{
    private static readonly InlineValidator<ImageModel> Rules = new()
    {
        v => v.RuleFor(p => p.FramesPerSecond).InclusiveBetween(1, 240),
        v => v.RuleFor(p => p.ShutterMicroseconds).InclusiveBetween(1, 100000),
        v => v.RuleFor(p => p.FocalLength).InclusiveBetween(1m, 500m),
        v => v.RuleFor(p => p.FieldOfView).InclusiveBetween(1m, 180m),
        v => v.RuleFor(p => p.IrWavelength).InclusiveBetween(700, 1100),
    };

    [BindProperty, Display(Name = K.Cameras_Field_FramesPerSecond)]
    public int? FramesPerSecond { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ShutterMicroseconds, Description = K.Cameras_Image_ShutterMicrosecondsHint)]
    public int? ShutterMicroseconds { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_FocalLength)]
    public decimal? FocalLength { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_FieldOfView)]
    public decimal? FieldOfView { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_IrWavelength, Description = K.Cameras_Image_IrWavelengthHint)]
    public int? IrWavelength { get; set; }

    public override FieldGroup Group => FieldGroup.Image;

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Camera entity)
    {
        FramesPerSecond = entity.FramesPerSecond;
        ShutterMicroseconds = entity.ShutterMicroseconds;
        FocalLength = entity.FocalLength;
        FieldOfView = entity.FieldOfView;
        IrWavelength = entity.IrWavelength;
    }

    protected override void Write(Camera entity)
    {
        entity.FramesPerSecond = FramesPerSecond;
        entity.ShutterMicroseconds = ShutterMicroseconds;
        entity.FocalLength = FocalLength;
        entity.FieldOfView = FieldOfView;
        entity.IrWavelength = IrWavelength;
    }
}
