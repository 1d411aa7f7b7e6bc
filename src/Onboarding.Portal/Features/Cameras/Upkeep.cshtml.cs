using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Cameras;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Until when a camera is kept up.</summary>
public sealed class UpkeepModel(GroupServices services, CameraService cameras, CameraModels models) : CameraPage(services, cameras, models)
{
    [BindProperty, Display(Name = K.Cameras_Field_WarrantyUntil)]
    public DateOnly? WarrantyUntil { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_MaintenanceUntil)]
    public DateOnly? MaintenanceUntil { get; set; }

    public override FieldGroup Group => FieldGroup.Upkeep;

    protected override string Next => Hub;

    protected override bool Check() => ModelState.IsValid;

    protected override void Read(Camera entity)
    {
        WarrantyUntil = entity.WarrantyUntil;
        MaintenanceUntil = entity.MaintenanceUntil;
    }

    protected override void Write(Camera entity)
    {
        entity.WarrantyUntil = WarrantyUntil;
        entity.MaintenanceUntil = MaintenanceUntil;
    }
}
