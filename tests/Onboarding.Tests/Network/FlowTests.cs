using Onboarding.Domain.Network;
using Onboarding.Domain.Sites;

namespace Onboarding.Tests.Network;

[Trait("Area", "Registration")]
public class FlowTests
{
    private static readonly Flow Good = new(FlowPurpose.Passages, "10.20.30.0/29", "10.1.1.1", FlowProtocol.Tcp, "443,8080-8090", FlowDirection.ToPlatform, FlowEncryption.Tls, new(2026, 5, 1), "« é »");

    private static readonly Site Site = new() { DossierId = Guid.NewGuid(), Number = 1, Reference = "BE-5339-S0001", AddedAt = default };

    [Theory]
    [InlineData(" 10.20.30.4 ", "10.20.30.4", null)]
    [InlineData("10.20.30.0/29", "10.20.30.0/29", null)]
    [InlineData("2A02::1", "2a02::1", null)]
    [InlineData("10.20.30.1/29", null, "Rules.Cidr.HostBits")]
    [InlineData("0.0.0.0/0", null, "Rules.Cidr.Everything")]
    [InlineData("0.0.0.0", null, "Rules.IpAddress.Unspecified")]
    [InlineData("any", null, "Rules.IpAddress.Format")]
    public void ParseEnd_TakesAddressesAndSubnetsButNotEverything(string typed, string? normal, string? violation)
    {
        var parsed = FlowEnd.Parse(typed);

        Assert.Equal((normal, violation), (parsed.Value, parsed.Violation?.Key));
    }

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        Flow[] flows = [Good, Good with { Source = null, Until = null, Remark = null, Protocol = FlowProtocol.Esp, Ports = null }];

        Assert.Equal(flows, FlowMatrix.Read(FlowMatrix.Write(flows)));
        Assert.Null(FlowMatrix.Write([]));
    }

    [Fact]
    public void Check_FlowsInOrder_FindsNothing() =>
        Assert.Empty(FlowMatrix.Check([Good, Good with { Ports = "443" }, Good with { Source = null }, Good with { Source = null }, Good with { Protocol = FlowProtocol.Esp, Ports = null }]));

    [Fact]
    public void Check_EachContradiction_IsFoundAtItsCell()
    {
        Flow[] flows =
        [
            Good,
            Good with { Purpose = FlowPurpose.Maintenance },
            Good with { Ports = null },
            Good with { Protocol = FlowProtocol.Icmp },
            Good with { Destination = "2a02::1" },
            Good with { Purpose = FlowPurpose.Other, Remark = null, Ports = "22" },
        ];

        Assert.Equal(
            [
                (1, nameof(Flow.Destination), "Rules.Flow.Twice"),
                (2, nameof(Flow.Ports), "Rules.Flow.PortsMissing"),
                (3, nameof(Flow.Ports), "Rules.Flow.PortsWithout"),
                (4, nameof(Flow.Destination), "Rules.Flow.Families"),
                (5, nameof(Flow.Remark), "Rules.Flow.RemarkMissing"),
            ],
            FlowMatrix.Check(flows).Select(v => (v.Row, v.Field, v.Violation.Key)));
    }

    [Fact]
    public void TakeCommonFrom_KeepsTheEndsAtThePlatformOnly()
    {
        var copy = new Site { DossierId = Guid.NewGuid(), Number = 2, Reference = "BE-5339-S0002", AddedAt = default };
        var back = Good with { Direction = FlowDirection.FromPlatform, Source = "10.1.1.1", Destination = "10.20.30.4" };

        copy.TakeCommonFrom(new Site { DossierId = Guid.NewGuid(), Number = 3, Reference = "BE-5339-S0003", AddedAt = default, Flows = FlowMatrix.Write([Good, back]) });

        Assert.Equal([Good with { Source = null }, back with { Destination = null }], FlowMatrix.Read(copy.Flows));
    }

    [Fact]
    public void Proposal_HasWhatIsNeededAndWhatIsKnownOfTheSite()
    {
        (Site.Subnet, Site.NtpServers, Site.DnsServers, Site.Vpn, Site.VpnPeer) = ("10.20.30.0/29", "10.1.1.9", "10.1.1.9, 10.1.1.10", VpnType.Ipsec, "81.2.3.4");

        var flows = FlowProposal.For(Site);

        Assert.Empty(FlowProposal.Needed.Except(flows.Select(f => f.Purpose)));
        Assert.All(flows, f => Assert.Equal("10.20.30.0/29", f.SiteEnd));
        Assert.Equal([null, "10.1.1.9", null, null, "81.2.3.4"], flows.Where(f => f.Direction == FlowDirection.ToPlatform).Select(f => f.Destination));
        Assert.Empty(FlowMatrix.Check(flows));
    }
}
