using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>Which camera it is.</summary>
public sealed class ModelModel(GroupServices services, CameraService cameras, CameraModels models) : CameraPage(services, cameras, models)
{
    private static readonly InlineValidator<ModelModel> Rules = new()
    {
        v => v.RuleFor(p => p.ModelId).Must((p, id) => id is null || p.Models.Find(id) is not null).WithErrorCode("Enum"),
        v => v.RuleFor(p => p.Serial).Follows(SerialNumber.Parse),
        v => v.RuleFor(p => p.Firmware).MaximumLength(Camera.FirmwareMaxLength),
        v => v.RuleFor(p => p.PartNumber).MaximumLength(Camera.FirmwareMaxLength),
        v => v.RuleFor(p => p.ModelApproval).Follows(ModelApprovalMark.Parse),
    };

    [BindProperty, Display(Name = K.Cameras_Field_ModelId, Description = K.Cameras_Model_ModelHint)]
    public Guid? ModelId { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Serial, Description = K.Cameras_Model_SerialHint)]
    public string? Serial { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Firmware)]
    public string? Firmware { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Role)]
    public CameraRole? Role { get; set; }

    public IReadOnlyList<SelectListItem> ModelChoices => Models.Choices();

    [BindProperty, Display(Name = K.Cameras_Field_PartNumber)]
    public string? PartNumber { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ModelApproval, Description = K.Cameras_Model_ModelApprovalHint)]
    public string? ModelApproval { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ModelApprovedUntil)]
    public DateOnly? ModelApprovedUntil { get; set; }

    public override FieldGroup Group => FieldGroup.Model;

    protected override string Next => FieldGroup.Mounting.PathOf(Id);

    protected override bool Check() => this.IsValid(Rules);

    protected override string FieldOf(RuleViolation violation) => nameof(Serial);

    protected override string Show(string property, object? value) =>
        property == nameof(ModelId) ? Models.Find(value as Guid?)?.FullName ?? "" : base.Show(property, value);

    protected override void Read(Camera entity)
    {
        (ModelId, Serial, Firmware, Role) = (entity.ModelId, entity.Serial, entity.Firmware, entity.Role);
        PartNumber = entity.PartNumber;
        ModelApproval = entity.ModelApproval;
        ModelApprovedUntil = entity.ModelApprovedUntil;
    }

    protected override void Write(Camera entity)
    {
        (entity.ModelId, entity.Serial, entity.Firmware, entity.Role) = (ModelId, Serial.Normal(SerialNumber.Parse), Firmware.Trimmed(), Role);
        entity.PartNumber = PartNumber.Trimmed();
        entity.ModelApproval = ModelApproval.Normal(ModelApprovalMark.Parse);
        entity.ModelApprovedUntil = ModelApprovedUntil;
    }
}
