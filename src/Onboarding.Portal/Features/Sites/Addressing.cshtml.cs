using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Onboarding.Domain.Network;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Portal.Platform.Localization;
using Onboarding.Portal.Platform.Web;

namespace Onboarding.Portal.Features.Sites;

/// <summary>The addresses of a site and the tunnel by which it reaches the platform.</summary>
public sealed class AddressingModel(GroupServices services, SiteService sites) : SitePage(services, sites)
{
    private static readonly InlineValidator<AddressingModel> Rules = new()
    {
        v => v.RuleFor(p => p.VpnPeer).Follows(IpAddressRule.Parse),
        v => v.RuleFor(p => p.Vlan).Obeys(NetworkLimits.Vlan.Check),
        v => v.RuleFor(p => p.Subnet).Follows(Cidr.Parse),
        v => v.RuleFor(p => p.Gateway).Follows(IpAddressRule.Parse),
        v => v.RuleFor(p => p.DnsServers).MaximumLength(Site.TextMaxLength),
        v => v.RuleFor(p => p.NtpServers).MaximumLength(Site.TextMaxLength),
        v => v.RuleFor(p => p.BufferHours).InclusiveBetween(0, 2000),
    };

    [BindProperty, Display(Name = K.Sites_Field_Vpn)]
    public VpnType? Vpn { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_VpnPeer)]
    public string? VpnPeer { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Vlan, Description = K.Sites_Addressing_VlanHint)]
    public int? Vlan { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Subnet, Description = K.Sites_Addressing_SubnetHint)]
    public string? Subnet { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_Gateway, Description = K.Sites_Addressing_GatewayHint)]
    public string? Gateway { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_DnsServers, Description = K.Sites_Addressing_DnsServersHint)]
    public string? DnsServers { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_NtpServers, Description = K.Sites_Addressing_NtpServersHint)]
    public string? NtpServers { get; set; }

    [BindProperty, Display(Name = K.Sites_Field_BufferHours, Description = K.Sites_Addressing_BufferHoursHint)]
    public int? BufferHours { get; set; }

    public override FieldGroup Group => FieldGroup.Addressing;

    protected override string Next => FieldGroup.Flows.PathOf(Id);

    protected override bool Check()
    {
        if (Cidr.Parse(Subnet) is { IsValid: true } subnet && IpAddressRule.Parse(Gateway) is { IsValid: true } gateway && Cidr.CheckMember(subnet.Value, gateway.Value) is { } violation)
        {
            this.AddError(nameof(Gateway), violation);
        }

        return this.IsValid(Rules);
    }

    protected override void Read(Site entity)
    {
        Vpn = entity.Vpn;
        VpnPeer = entity.VpnPeer;
        Vlan = entity.Vlan;
        Subnet = entity.Subnet;
        Gateway = entity.Gateway;
        DnsServers = entity.DnsServers;
        NtpServers = entity.NtpServers;
        BufferHours = entity.BufferHours;
    }

    protected override void Write(Site entity)
    {
        entity.Vpn = Vpn;
        entity.VpnPeer = VpnPeer.Normal(IpAddressRule.Parse)?.ToString();
        entity.Vlan = Vlan;
        entity.Subnet = Cidr.Parse(Subnet) is { IsValid: true } subnet ? subnet.Value.ToString() : null;
        entity.Gateway = Gateway.Normal(IpAddressRule.Parse)?.ToString();
        entity.DnsServers = DnsServers.Trimmed();
        entity.NtpServers = NtpServers.Trimmed();
        entity.BufferHours = BufferHours;
    }
}
