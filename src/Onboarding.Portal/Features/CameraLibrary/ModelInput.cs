using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Onboarding.Domain.Cameras;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.CameraLibrary;

/// <summary>What the library keeps about a model besides its name.</summary>
public sealed class ModelInput
{
    private const int ResolutionMaxLength = 40;

    [Display(Name = K.CameraLibrary_State, Description = K.CameraLibrary_StateHint)]
    public ModelStanding? State { get; set; }

    [Display(Name = K.CameraLibrary_Resolution, Description = K.CameraLibrary_ResolutionHint)]
    public string? Resolution { get; set; }

    [Display(Name = K.CameraLibrary_Source, Description = K.CameraLibrary_SourceHint)]
    public string? Source { get; set; }

    [Display(Name = K.CameraLibrary_ApprovedFirmware, Description = K.CameraLibrary_ApprovedFirmwareHint)]
    public string? ApprovedFirmware { get; set; }

    [Display(Name = K.CameraLibrary_MinHeight)]
    public decimal? MinHeight { get; set; }

    [Display(Name = K.CameraLibrary_MaxHeight)]
    public decimal? MaxHeight { get; set; }

    [Display(Name = K.CameraLibrary_MinDistance)]
    public decimal? MinDistance { get; set; }

    [Display(Name = K.CameraLibrary_MaxDistance)]
    public decimal? MaxDistance { get; set; }

    [Display(Name = K.CameraLibrary_MaxTilt)]
    public decimal? MaxTilt { get; set; }

    [Display(Name = K.CameraLibrary_MinFocal)]
    public decimal? MinFocal { get; set; }

    [Display(Name = K.CameraLibrary_MaxFocal)]
    public decimal? MaxFocal { get; set; }

    [Display(Name = K.Cameras_Field_Role)]
    public CameraRole? UsualRole { get; set; }

    [Display(Name = K.Cameras_Field_Facing)]
    public Facing? UsualFacing { get; set; }

    [Display(Name = K.Cameras_Field_Height)]
    public decimal? UsualHeight { get; set; }

    [Display(Name = K.Cameras_Field_Tilt)]
    public decimal? UsualTilt { get; set; }

    [Display(Name = K.Cameras_Field_Distance)]
    public decimal? UsualDistance { get; set; }

    [Display(Name = K.Cameras_Field_FocalLength)]
    public decimal? UsualFocal { get; set; }

    public static ModelInput Of(CameraModel m) => new()
    {
        State = m.State,
        Resolution = m.Resolution,
        Source = m.Source,
        ApprovedFirmware = m.ApprovedFirmware,
        MinHeight = m.MinHeight,
        MaxHeight = m.MaxHeight,
        MinDistance = m.MinDistance,
        MaxDistance = m.MaxDistance,
        MaxTilt = m.MaxTilt,
        MinFocal = m.MinFocal,
        MaxFocal = m.MaxFocal,
        UsualRole = m.UsualRole,
        UsualFacing = m.UsualFacing,
        UsualHeight = m.UsualHeight,
        UsualTilt = m.UsualTilt,
        UsualDistance = m.UsualDistance,
        UsualFocal = m.UsualFocal,
    };

    public void CopyTo(CameraModel m)
    {
        (m.State, m.Resolution, m.Source, m.ApprovedFirmware) = (State!.Value, Resolution.Trimmed(), Source.Trimmed(), ApprovedFirmware.Trimmed());
        (m.MinHeight, m.MaxHeight, m.MinDistance, m.MaxDistance) = (MinHeight, MaxHeight, MinDistance, MaxDistance);
        (m.MaxTilt, m.MinFocal, m.MaxFocal) = (MaxTilt, MinFocal, MaxFocal);
        (m.UsualRole, m.UsualFacing, m.UsualHeight) = (UsualRole, UsualFacing, UsualHeight);
        (m.UsualTilt, m.UsualDistance, m.UsualFocal) = (UsualTilt, UsualDistance, UsualFocal);
    }

    public sealed class Rules : AbstractValidator<ModelInput>
    {
        public Rules()
        {
            RuleFor(m => m.State).NotNull();
            RuleFor(m => m.Resolution).MaximumLength(ResolutionMaxLength);
            RuleFor(m => m.Source).MaximumLength(CameraModel.SourceMaxLength);
            RuleFor(m => m.ApprovedFirmware).MaximumLength(Camera.FirmwareMaxLength)
                .Must(text => text.Trimmed() is null || FirmwareVersion.Compare(text, text) is not null).WithErrorCode(K.CameraLibrary_FirmwareWithoutNumber);
            RuleFor(m => m.MinHeight).Obeys(Mounting.Height.Check);
            RuleFor(m => m.MaxHeight).Obeys(Mounting.Height.Check).GreaterThanOrEqualTo(m => m.MinHeight).WithErrorCode(K.CameraLibrary_RangeReversed);
            RuleFor(m => m.MinDistance).Obeys(Mounting.Distance.Check);
            RuleFor(m => m.MaxDistance).Obeys(Mounting.Distance.Check).GreaterThanOrEqualTo(m => m.MinDistance).WithErrorCode(K.CameraLibrary_RangeReversed);
            RuleFor(m => m.MaxTilt).Obeys(Mounting.Tilt.Check);
            RuleFor(m => m.MinFocal).Obeys(Mounting.Focal.Check);
            RuleFor(m => m.MaxFocal).Obeys(Mounting.Focal.Check).GreaterThanOrEqualTo(m => m.MinFocal).WithErrorCode(K.CameraLibrary_RangeReversed);
            RuleFor(m => m.UsualHeight).Obeys(Mounting.Height.Check);
            RuleFor(m => m.UsualTilt).Obeys(Mounting.Tilt.Check);
            RuleFor(m => m.UsualDistance).Obeys(Mounting.Distance.Check);
            RuleFor(m => m.UsualFocal).Obeys(Mounting.Focal.Check);
        }
    }
}
