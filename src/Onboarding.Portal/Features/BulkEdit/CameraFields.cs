using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Cameras;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.BulkEdit;

/// <summary>The fields that many cameras may be given at once; an empty one leaves the cameras as they are.</summary>
public sealed class CameraFields : BulkFields
{
    [Display(Name = K.Cameras_Field_ModelId)]
    public Guid? ModelId { get; set; }

    [Display(Name = K.Cameras_Field_Firmware)]
    public string? Firmware { get; set; }

    [Display(Name = K.Cameras_Field_Role)]
    public CameraRole? Role { get; set; }

    [Display(Name = K.Cameras_Field_Facing)]
    public Facing? Facing { get; set; }

    [Display(Name = K.Cameras_Field_Heading)]
    public int? Heading { get; set; }

    [Display(Name = K.Cameras_Field_Height)]
    public decimal? Height { get; set; }

    [Display(Name = K.Cameras_Field_Tilt)]
    public decimal? Tilt { get; set; }

    [Display(Name = K.Cameras_Field_Distance)]
    public decimal? Distance { get; set; }

    [Display(Name = K.Cameras_Field_FocalLength)]
    public decimal? Focal { get; set; }

    /// <param name="model">The model that is chosen: it fills in what is empty.</param>
    public void Write(Camera camera, CameraModel? model)
    {
        camera.Firmware = Firmware.Trimmed() ?? Kept(nameof(Firmware), camera.Firmware);
        camera.Role = Role ?? Kept(nameof(Role), camera.Role);
        camera.Facing = Facing ?? Kept(nameof(Facing), camera.Facing);
        camera.Heading = Heading ?? Kept(nameof(Heading), camera.Heading);
        camera.Height = Height ?? Kept(nameof(Height), camera.Height);
        camera.Tilt = Tilt ?? Kept(nameof(Tilt), camera.Tilt);
        camera.Distance = Distance ?? Kept(nameof(Distance), camera.Distance);
        camera.FocalLength = Focal ?? Kept(nameof(Focal), camera.FocalLength);
        camera.ModelId = Kept(nameof(ModelId), camera.ModelId);
        if (model is not null && model.Id != camera.ModelId)
        {
            camera.ModelId = model.Id;
            model.Prefill(camera);
        }
    }

    public sealed class Rules : AbstractValidator<CameraFields>
    {
        public Rules()
        {
            RuleFor(f => f.Clear).Must((fields, _) => !fields.IsContradictory).WithErrorCode(K.BulkEdit_ClearedAndGiven);
            RuleFor(c => c.Firmware).MaximumLength(Camera.FirmwareMaxLength);
            RuleFor(c => c.Heading).Obeys(Mounting.Heading.Check);
            RuleFor(c => c.Height).Obeys(Mounting.Height.Check);
            RuleFor(c => c.Tilt).Obeys(Mounting.Tilt.Check);
            RuleFor(c => c.Distance).Obeys(Mounting.Distance.Check);
            RuleFor(c => c.Focal).Obeys(Mounting.Focal.Check);
        }
    }
}
