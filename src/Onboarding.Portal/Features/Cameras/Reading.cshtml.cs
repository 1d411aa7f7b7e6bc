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
        Countries = entity.Countries;
        PlateTypes = [.. entity.PlateTypes.Members()];
        OcrEngine = entity.OcrEngine;
        OcrVersion = entity.OcrVersion;
        CountryDataOn = entity.CountryDataOn;
        CaptureRateDay = entity.CaptureRateDay;
        CaptureRateNight = entity.CaptureRateNight;
        ReadRateDay = entity.ReadRateDay;
        ReadRateNight = entity.ReadRateNight;
        ReadsVehicle = entity.ReadsVehicle;
        Speed = entity.Speed;
        HasContextImage = entity.HasContextImage;
    }

    protected override void Write(Camera entity)
    {
        entity.Countries = Countries.Normal(PlateCountries.Parse);
        entity.PlateTypes = PlateTypes.Together();
        entity.OcrEngine = OcrEngine.Trimmed();
        entity.OcrVersion = OcrVersion.Trimmed();
        entity.CountryDataOn = CountryDataOn;
        entity.CaptureRateDay = CaptureRateDay;
        entity.CaptureRateNight = CaptureRateNight;
        entity.ReadRateDay = ReadRateDay;
        entity.ReadRateNight = ReadRateNight;
        entity.ReadsVehicle = ReadsVehicle;
        entity.Speed = Speed;
        entity.HasContextImage = HasContextImage;
    }
}
