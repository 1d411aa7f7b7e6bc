using System.Net;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Network;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.Places;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Sites;

namespace Onboarding.Tests.Shared;

public class RuleTextsTests
{
    private static readonly Flow Flow = new(FlowPurpose.Passages, "10.0.0.1", "10.0.0.2", FlowProtocol.Tcp, "443", FlowDirection.ToPlatform, FlowEncryption.Tls, null, null);

    [Fact]
    public void EveryViolation_HasOneSentencePerLanguage_WithExactlyItsPlaceholders()
    {
        var subnet = IPNetwork.Parse("10.20.30.0/29");
        RuleViolation?[] violations =
        [
            EnterpriseNumber.Parse("12").Violation, EnterpriseNumber.Parse("1234567895").Violation,
            PhoneNumber.Parse("+32 1").Violation, PhoneNumber.Parse("abc").Violation,
            ZoneCode.Parse("4000").Violation, Postcode.Parse("0999").Violation,
            NisCode.Parse("1").Violation, NisCode.Parse("71000").Violation,
            RoadNumber.Parse("X1").Violation, RoadNumber.Parse("E40").Violation,
            KmPoint.Parse("x").Violation, KmPoint.Parse("401").Violation,
            PostcodeList.Parse(string.Join(' ', Enumerable.Range(1000, 90))).Violation, Validity.Check(new(2025, 1, 2), new(2025, 1, 1)),
            TypedCoordinates.Parse(CoordinateSystem.Wgs84, "x", "1").Violation,
            SexagesimalText.Parse("50°").Violation, SexagesimalText.Parse("50° 50' 48\" N").Violation,
            Coordinates(CoordinateSystem.Wgs84, 0, 0), Coordinates(CoordinateSystem.Wgs84, 50.8m, 4.3m),
            Coordinates(CoordinateSystem.Wgs84, 4.35250m, 50.84670m), Coordinates(CoordinateSystem.Lambert72, 42_314, 254_491),
            Coordinates(CoordinateSystem.Lambert72, 50.84670m, 4.35250m), Coordinates(CoordinateSystem.Wgs84, 148_855, 170_700),
            Coordinates(CoordinateSystem.Lambert72, 648_855, 670_700), Coordinates(CoordinateSystem.Wgs84, 48.85660m, 2.35220m),
            Coordinates(CoordinateSystem.Lambert72, 1, 1), Coordinates(CoordinateSystem.Lambert2008, 1, 1),
            Coordinates(CoordinateSystem.Lambert72, 18_000, 100_000),
            IpAddressRule.Parse("x").Violation, IpAddressRule.ParseDevice("0.0.0.0").Violation, IpAddressRule.ParseDevice("::1").Violation,
            IpAddressRule.ParseDevice("224.0.0.1").Violation, IpAddressRule.ParseDevice("255.255.255.255").Violation,
            Cidr.Parse("x").Violation, Cidr.Parse("10.0.0.0/33").Violation, Cidr.Parse("0.0.0.0/0").Violation, Cidr.Parse("10.0.0.1/24").Violation,
            Cidr.CheckMember(subnet, IPAddress.Parse("10.20.31.1")), Cidr.CheckMember(subnet, IPAddress.Parse("10.20.30.7")),
            MacAddress.Parse("x").Violation, MacAddress.Parse("000000000000").Violation, MacAddress.Parse("01005E000001").Violation,
            Ean.Parse("x").Violation, Ean.Parse("641448820001234566").Violation, Ean.Parse("541448820001234567").Violation,
            Iccid.Parse("x").Violation, Iccid.Parse("8932000000000000002").Violation,
            NetworkLimits.Vlan.Check(0), NetworkLimits.Port.Check(0),
            PortList.Parse("x").Violation, PortList.Parse(string.Join(',', Enumerable.Range(1, 21))).Violation,
            SerialNumber.Parse("").Violation, SerialNumber.Parse(new string('A', 51)).Violation,
            Mounting.Heading.Check(360), Mounting.Height.Check(1), Mounting.Tilt.Check(31), Mounting.Distance.Check(41), Mounting.Focal.Check(0),
            LaneList.Parse("x").Violation, LaneList.Parse("9").Violation,
            IngressProtection.Parse("x").Violation, PlateCountries.Parse("x1").Violation, ModelApprovalMark.Parse("x").Violation,
            .. FlowMatrix.Check([Flow, Flow, Flow with { Ports = null }, Flow with { Protocol = FlowProtocol.Esp }, Flow with { Source = "::2" }, Flow with { Purpose = FlowPurpose.Other, Ports = "22" }]).Select(f => f.Violation),
        ];

        Assert.All(violations, v => Assert.NotNull(v));
        new RuleTexts("Rules.json").AssertCoverExactly([.. violations.OfType<RuleViolation>()]);
    }

    private static RuleViolation? Coordinates(CoordinateSystem system, decimal first, decimal second) =>
        CoordinateCheck.Check(new TypedCoordinates(system, first, second))?.Violation;
}
