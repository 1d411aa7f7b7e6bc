using System.Net;
using Onboarding.Domain.Network;
using Onboarding.Tests.Shared;

namespace Onboarding.Tests.Network;

[Trait("Area", "Registration")]
public class NetworkRulesTests
{
    [Theory]
    [InlineData("10.20.30.4", "10.20.30.4")]
    [InlineData(" 192.168.0.1 ", "192.168.0.1")]
    [InlineData("2001:DB8::0001", "2001:db8::1")]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    public void Device_OneAddress_IsTaken(string text, string expected) =>
        Assert.Equal(expected, IpAddressRule.ParseDevice(text).Value?.ToString());

    [Theory]
    [InlineData(null, "Format")]
    [InlineData("", "Format")]
    [InlineData("10", "Format")]
    [InlineData("10.0.1", "Format")]
    [InlineData("010.0.0.1", "Format")]
    [InlineData("0x0a.0.0.1", "Format")]
    [InlineData("10.0.0.256", "Format")]
    [InlineData("10.0.0.1:80", "Format")]
    [InlineData("[::1]:80", "Format")]
    [InlineData("fe80::1%eth0", "Format")]
    [InlineData("2001:db8::1/64", "Format")]
    [InlineData("camera.local", "Format")]
    [InlineData("0.0.0.0", "Unspecified")]
    [InlineData("::", "Unspecified")]
    [InlineData("127.0.0.1", "Loopback")]
    [InlineData("127.9.9.9", "Loopback")]
    [InlineData("::1", "Loopback")]
    [InlineData("::ffff:127.0.0.1", "Loopback")]
    [InlineData("224.0.0.1", "Multicast")]
    [InlineData("239.255.255.255", "Multicast")]
    [InlineData("ff02::1", "Multicast")]
    [InlineData("255.255.255.255", "Broadcast")]
    public void Device_AnythingElse_IsRefused(string? text, string key) =>
        Assert.Equal($"Rules.IpAddress.{key}", IpAddressRule.ParseDevice(text).Violation?.Key);

    [Theory]
    [InlineData("10.20.30.0/29")]
    [InlineData("10.20.30.4/32")]
    [InlineData("172.16.0.0/12")]
    [InlineData("2001:db8::/32")]
    public void Cidr_Subnet_IsTaken(string text) => Assert.Equal(text, Cidr.Parse(text).Value.ToString());

    [Theory]
    [InlineData(null, "Format")]
    [InlineData("10.20.30.0", "Format")]
    [InlineData("10.20.30.0/", "Format")]
    [InlineData("10.20.30.0/-1", "Format")]
    [InlineData("10.20.30.0/255.255.255.0", "Format")]
    [InlineData("10.20.30.0/24/24", "Format")]
    [InlineData("10.20.30.0/33", "Length")]
    [InlineData("2001:db8::/129", "Length")]
    [InlineData("0.0.0.0/0", "Everything")]
    [InlineData("::/0", "Everything")]
    [InlineData("10.20.30.1/29", "HostBits")]
    [InlineData("2001:db8::1/64", "HostBits")]
    public void Cidr_AnythingElse_IsRefused(string? text, string key) =>
        Assert.Equal($"Rules.Cidr.{key}", Cidr.Parse(text).Violation?.Key);

    [Fact]
    public void Cidr_HostBits_NamesTheSubnetThatWasMeant() =>
        Assert.Equal(("network", "10.20.30.8/29"), Assert.Single(Cidr.Parse("10.20.30.13/29").Violation!.Arguments));

    [Theory]
    [InlineData("10.20.30.0/29", "10.20.30.1", null)]
    [InlineData("10.20.30.0/29", "10.20.30.6", null)]
    [InlineData("10.20.30.0/29", "10.20.30.0", "Rules.Cidr.Reserved")]
    [InlineData("10.20.30.0/29", "10.20.30.7", "Rules.Cidr.Reserved")]
    [InlineData("10.20.30.0/29", "10.20.30.8", "Rules.Cidr.OutsideSubnet")]
    [InlineData("10.20.30.0/31", "10.20.30.0", null)]
    [InlineData("10.20.30.0/32", "10.20.30.0", null)]
    [InlineData("10.0.0.0/8", "10.1.0.0", null)]
    [InlineData("2001:db8::/64", "2001:db8::1", null)]
    [InlineData("2001:db8::/64", "10.0.0.1", "Rules.Cidr.OutsideSubnet")]
    public void Cidr_Member_LiesInsideAndIsNoReservedAddress(string subnet, string address, string? key) =>
        Assert.Equal(key, Cidr.CheckMember(IPNetwork.Parse(subnet), IPAddress.Parse(address))?.Key);

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", true)]
    [InlineData("10.1.0.0/16", "10.2.0.0/16", false)]
    [InlineData("10.0.0.0/8", "2001:db8::/32", false)]
    public void Cidr_Overlap_IsSymmetric(string one, string other, bool expected) =>
        Assert.Equal(expected, Cidr.Overlap(IPNetwork.Parse(one), IPNetwork.Parse(other)));

    [Theory]
    [InlineData("443", "443")]
    [InlineData("8080-8090; 443, 443", "443,8080-8090")]
    [InlineData("1 65535", "1,65535")]
    public void Ports_ListsAndRanges_AreNormalised(string text, string expected) => Assert.Equal(expected, PortList.Parse(text).Value);

    [Theory]
    [InlineData(null, "Rules.Ports.Format")]
    [InlineData("https", "Rules.Ports.Format")]
    [InlineData("90-80", "Rules.Ports.Format")]
    [InlineData("1-2-3", "Rules.Ports.Format")]
    [InlineData("-1", "Rules.Ports.Format")]
    [InlineData("0", "Rules.Port.Range")]
    [InlineData("1-65536", "Rules.Port.Range")]
    public void Ports_AnythingElse_IsRefused(string? text, string key) => Assert.Equal(key, PortList.Parse(text).Violation?.Key);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4094, true)]
    [InlineData(4095, false)]
    public void Vlan_LeavesOutTheReservedNumbers(int vlan, bool allowed) => Assert.Equal(allowed, NetworkLimits.Vlan.Check(vlan) is null);

    [Fact]
    public void AnyText_NeverThrows() => Properties.HoldForTexts(text =>
    {
        _ = IpAddressRule.ParseDevice(text);
        _ = Cidr.Parse(text);
        _ = Cidr.Parse($"{text}/8");
        _ = PortList.Parse(text);
        _ = MacAddress.Parse(text);
        return true;
    });
}
