using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Cameras;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>What a camera reads and how well, as its maker or integrator declares.</summary>
public sealed class ReadingModel(GroupServices services, CameraService cameras, CameraModels models) : CameraPage(services, cameras, models)
{
    private static readonly InlineValidator<ReadingModel> Rules = new()
    {
        v => v.RuleFor(p => p.Countries).Follows(PlateCountries.Parse),
        v => v.RuleFor(p => p.OcrEngine).MaximumLength(Camera.TextMaxLength),
        v => v.RuleFor(p => p.OcrVersion).MaximumLength(Camera.FirmwareMaxLength),
        v => v.RuleFor(p => p.CaptureRateDay).InclusiveBetween(0m, 100m),
        v => v.RuleFor(p => p.CaptureRateNight).InclusiveBetween(0m, 100m),
        v => v.RuleFor(p => p.ReadRateDay).InclusiveBetween(0m, 100m),
        v => v.RuleFor(p => p.ReadRateNight).InclusiveBetween(0m, 100m),
    };

    [BindProperty, Display(Name = K.Cameras_Field_Countries, Description = K.Cameras_Reading_CountriesHint)]
    public string? Countries { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_PlateTypes)]
    public List<PlateTypes> PlateTypes { get; set; } = [];

    [BindProperty, Display(Name = K.Cameras_Field_OcrEngine)]
    public string? OcrEngine { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_OcrVersion)]
    public string? OcrVersion { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_CountryDataOn)]
    public DateOnly? CountryDataOn { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_CaptureRateDay, Description = K.Cameras_Reading_CaptureRateDayHint)]
    public decimal? CaptureRateDay { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_CaptureRateNight)]
    public decimal? CaptureRateNight { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ReadRateDay, Description = K.Cameras_Reading_ReadRateDayHint)]
    public decimal? ReadRateDay { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ReadRateNight)]
    public decimal? ReadRateNight { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ReadsVehicle)]
    public bool? ReadsVehicle { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Speed)]
    public SpeedFunction? Speed { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_HasContextImage)]
    public bool? HasContextImage { get; set; }

    public IEnumerable<SelectListItem> PlateTypesChoices => Services.Texts.Choices<PlateTypes>();

    public override FieldGroup Group => FieldGroup.Reading;

    protected override string Next => Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Camera entity)
    {
        (Countries, PlateTypes) = (entity.Countries, [.. entity.PlateTypes.Members()]);
        (OcrEngine, OcrVersion, CountryDataOn) = (entity.OcrEngine, entity.OcrVersion, entity.CountryDataOn);
        (CaptureRateDay, CaptureRateNight, ReadRateDay, ReadRateNight) = (entity.CaptureRateDay, entity.CaptureRateNight, entity.ReadRateDay, entity.ReadRateNight);
        (ReadsVehicle, Speed, HasContextImage) = (entity.ReadsVehicle, entity.Speed, entity.HasContextImage);
    }

    protected override void Write(Camera entity)
    {
        (entity.Countries, entity.PlateTypes) = (Countries.Normal(PlateCountries.Parse), PlateTypes.Together());
        (entity.OcrEngine, entity.OcrVersion, entity.CountryDataOn) = (OcrEngine.Trimmed(), OcrVersion.Trimmed(), CountryDataOn);
        (entity.CaptureRateDay, entity.CaptureRateNight, entity.ReadRateDay, entity.ReadRateNight) = (CaptureRateDay, CaptureRateNight, ReadRateDay, ReadRateNight);
        (entity.ReadsVehicle, entity.Speed, entity.HasContextImage) = (ReadsVehicle, Speed, HasContextImage);
    }
}
