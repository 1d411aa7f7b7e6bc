using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Network;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;
using Mac = Onboarding.Domain.Network.MacAddress;

namespace Onboarding.Portal.Features.Cameras;

/// <summary>A camera's addresses on the network.</summary>
public sealed class NetworkModel(GroupServices services, CameraService cameras, CameraModels models) : CameraPage(services, cameras, models)
{
    private static readonly InlineValidator<NetworkModel> Rules = new()
    {
        v => v.RuleFor(p => p.IpAddress).Follows(IpAddressRule.ParseDevice),
        v => v.RuleFor(p => p.MacAddress).Follows(Mac.Parse),
        v => v.RuleFor(p => p.ClockOffsetMs).InclusiveBetween(0, 60000),
    };

    [BindProperty, Display(Name = K.Cameras_Field_IpAddress, Description = K.Cameras_Network_IpHint)]
    public string? IpAddress { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_MacAddress, Description = K.Cameras_Network_MacHint)]
    public string? MacAddress { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ClockSource)]
    public ClockSource? ClockSource { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_ClockOffsetMs)]
    public int? ClockOffsetMs { get; set; }

    [BindProperty, Display(Name = K.Cameras_Field_Interfaces)]
    public List<CameraInterfaces> Interfaces { get; set; } = [];

    public IEnumerable<SelectListItem> InterfacesChoices => Services.Texts.Choices<CameraInterfaces>();

    public override FieldGroup Group => FieldGroup.CameraNetwork;

    protected override string Next => Amendment is null ? $"~/sites/{Entity.SiteId}" : Hub;

    protected override bool Check() => this.IsValid(Rules);

    protected override void Read(Camera entity)
    {
        (IpAddress, MacAddress) = (entity.IpAddress, entity.MacAddress);
        ClockSource = entity.ClockSource;
        ClockOffsetMs = entity.ClockOffsetMs;
        Interfaces = [.. entity.Interfaces.Members()];
    }

    protected override void Write(Camera entity)
    {
        (entity.IpAddress, entity.MacAddress) = (IpAddress.Normal(IpAddressRule.ParseDevice)?.ToString(), MacAddress.Normal(Mac.Parse));
        entity.ClockSource = ClockSource;
        entity.ClockOffsetMs = ClockOffsetMs;
        entity.Interfaces = Interfaces.Together();
    }
}
