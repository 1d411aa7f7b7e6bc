using System.Text.RegularExpressions;
using Onboarding.Domain.Cameras;
using Onboarding.Domain.Checks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Network;
using Onboarding.Domain.Sites;
using Onboarding.Portal.Features.Dossiers.Fields;
using Onboarding.Tests.Conventions;

namespace Onboarding.Tests.Checks;

[Trait("Area", "Registration")]
public partial class CheckRulesTests
{
    private static readonly DateOnly Today = CheckCase.Today;
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static Flow Passages { get; } = new(FlowPurpose.Passages, "10.20.1.0/29", "10.1.1.1", FlowProtocol.Tcp, "443", FlowDirection.ToPlatform, FlowEncryption.Tls, null, null);

    private static Flow Clock { get; } = new(FlowPurpose.Time, "10.20.1.0/29", "10.1.1.2", FlowProtocol.Udp, "123", FlowDirection.ToPlatform, FlowEncryption.None, null, null);

    /// <summary>For each rule: what makes it find something, on which item, and what is near to it and still in order.</summary>
    private static readonly (string Rule, Action<CheckCase> Hit, Func<CheckCase, Guid> On, Action<CheckCase>[] Near)[] Table =
    [
        ("TargetDatePassed", c => c.Dossier.TargetDate = Today.AddDays(-1), c => c.Dossier.Id, [c => c.Dossier.TargetDate = Today, c => { c.Dossier.TargetDate = Today.AddDays(-1); c.Dossier.Pass(Stage.InProduction, Now); }]),
        ("TypeChangedSinceAuthorisation", c => Authorised(c, c.Dossier.Id, 1), c => c.Dossier.Id, [c => Authorised(c, c.Dossier.Id, -1), c => Authorised(c, c.First.Id, 1)]),
        ("PlaceChangedSinceAuthorisation", c => Authorised(c, c.Second.Id, 1), c => c.Second.Id, [c => Authorised(c, c.Second.Id, -1), c => { Authorised(c, c.Second.Id, 1); c.Second.NisCode = "44022"; }]),
        ("SiteNamedInOneLanguage", c => c.First.NisCode = "21004", c => c.First.Id, [c => (c.First.NisCode, c.First.NameNl) = ("21004", "Een"), c => c.First.NisCode = null]),
        ("SiteTwin", c => c.Second.Position = c.Second.Position! with { Lambert72X = 124.9m }, c => c.Second.Id, [c => c.Second.Position = c.Second.Position! with { Lambert72X = 125 }, c => (c.Second.Position, c.Second.Direction) = (c.First.Position, "Bruges"), c => c.Second.Position = null]),
        ("SurveyInaccurate", c => c.First.SurveyAccuracy = 5.01m, c => c.First.Id, [c => c.First.SurveyAccuracy = 5]),
        ("EanTwice", c => c.Second.Ean = c.First.Ean, c => c.Second.Id, [c => (c.First.Ean, c.Second.Ean) = (null, null)]),
        ("LanesUncovered", c => c.First.LaneCount = 2, c => c.First.Id, [c => (c.First.LaneCount, c.Camera.Lanes) = (2, "1,2"), c => (c.First.LaneCount, c.Camera.Lanes) = (2, null)]),
        ("LanesUncovered", c => (c.First.LaneCount, c.Camera.Lanes) = (null, "2"), c => c.First.Id, [c => c.First.LaneCount = null]),
        ("LanesShared", c => c.AddCamera(c.First, 3, "10.20.1.5"), c => c.First.Id, [c => c.AddCamera(c.First, 3, "10.20.1.5").Role = CameraRole.Context]),
        ("LaneBeyondRoad", c => c.Camera.Lanes = "1,2", c => c.Camera.Id, [c => c.Camera.Lanes = "?", c => (c.Camera.Lanes, c.First.LaneCount) = ("1,2", null)]),
        ("OnlyFrontsSeen", c => c.Camera.Facing = Facing.Front, c => c.First.Id, [c => c.Camera.Facing = Facing.Both, c => (c.Camera.Facing, c.Camera.Role) = (Facing.Front, CameraRole.Context)]),
        ("LinkDeliveredBeforeOrdered", c => c.First.LinkDeliveredOn = Today.AddDays(-21), c => c.First.Id, [c => c.First.LinkDeliveredOn = Today.AddDays(-20), c => c.First.LinkOrderedOn = null]),
        ("LinkAfterTargetDate", c => c.First.LinkDeliveredOn = Today.AddDays(61), c => c.First.Id, [c => c.First.LinkDeliveredOn = Today.AddDays(60), c => c.Dossier.TargetDate = null]),
        ("LinkConfirmedBeforeOrdered", c => c.First.LinkConfirmedOn = Today.AddDays(-21), c => c.First.Id, [c => c.First.LinkConfirmedOn = Today.AddDays(-20), c => (c.First.LinkConfirmedOn, c.First.LinkOrderedOn) = (Today.AddDays(-21), null)]),
        ("LinkConfirmationInFuture", c => c.First.LinkConfirmedOn = Today.AddDays(1), c => c.First.Id, [c => c.First.LinkConfirmedOn = Today]),
        ("LinkConfirmationOld", c => (c.First.LinkOrderedOn, c.First.LinkConfirmedOn, c.First.LinkDeliveredOn) = (null, Today.AddDays(-181), null), c => c.First.Id, [c => (c.First.LinkOrderedOn, c.First.LinkConfirmedOn, c.First.LinkDeliveredOn) = (null, Today.AddDays(-180), null), c => (c.First.LinkOrderedOn, c.First.LinkConfirmedOn) = (null, Today.AddDays(-181))]),
        ("CertificateWeak", c => c.First.CertificateBits = 2047, c => c.First.Id, [c => (c.First.CertificateKey, c.First.CertificateBits) = (KeyAlgorithm.Ec, 256), c => c.First.CertificateBits = null, c => (c.First.CertificateKey, c.First.CertificateBits) = (null, 1)]),
        ("CertificateWeak", c => (c.First.CertificateKey, c.First.CertificateBits) = (KeyAlgorithm.Ec, 224), c => c.First.Id, []),
        ("CertificateExpired", c => c.First.CertificateValidUntil = Today.AddDays(-1), c => c.First.Id, [c => c.First.CertificateValidUntil = Today]),
        ("CertificateExpiring", c => c.First.CertificateValidUntil = Today.AddDays(90), c => c.First.Id, [c => c.First.CertificateValidUntil = Today.AddDays(91), c => c.First.CertificateValidUntil = Today.AddDays(-1)]),
        ("CertificateEndsBeforeTargetDate", c => c.First.CertificateValidUntil = Today.AddDays(59), c => c.First.Id, [c => c.First.CertificateValidUntil = Today.AddDays(60)]),
        ("SubnetsOverlap", c => c.Second.Subnet = "10.20.0.0/16", c => c.Second.Id, [c => c.Second.Subnet = "10.20.1.8/29", c => c.Second.Subnet = "odd"]),
        ("SubnetElsewhere", c => c.Elsewhere = new() { Subnets = new HashSet<string> { "10.20.1.0/29" } }, c => c.First.Id, [c => c.Elsewhere = new() { Subnets = new HashSet<string> { "10.20.9.0/29" } }]),
        ("GatewayOutsideSubnet", c => c.First.Gateway = "10.20.1.7", c => c.First.Id, [c => c.First.Gateway = "10.20.1.6", c => (c.First.Gateway, c.First.Subnet) = ("10.99.0.1", null)]),
        ("FlowPlainText", c => Draw(c, Passages with { Encryption = FlowEncryption.None }), c => c.First.Id, [c => Draw(c, Passages), c => Draw(c, Passages, Clock with { Encryption = FlowEncryption.None }), c => Draw(c, Passages, Passages with { Protocol = FlowProtocol.Icmp, Ports = null, Encryption = FlowEncryption.None })]),
        ("FlowAnyToAny", c => Draw(c, Passages with { Destination = "10.0.0.0/7" }), c => c.First.Id, [c => Draw(c, Passages with { Destination = "10.0.0.0/8" }), c => Draw(c, Passages with { Ports = "1-20000" }), c => Draw(c, Passages with { Destination = null })]),
        ("FlowAnyToAny", c => Draw(c, Passages with { Ports = "1-20001" }), c => c.First.Id, []),
        ("FlowAnyToAny", c => Draw(c, Clock with { Source = "2000::/3", Destination = "2a02::1" }), c => c.First.Id, []),
        ("FlowOutsideSubnet", c => Draw(c, Passages with { Source = "10.20.1.9" }), c => c.First.Id, [c => Draw(c, Passages with { Source = "10.20.1.4" }), c => { Draw(c, Passages with { Source = "10.99.0.1" }); c.First.Subnet = null; }, c => Draw(c, Passages with { Direction = FlowDirection.FromPlatform, Source = "10.1.1.1", Destination = "10.20.1.2" })]),
        ("FlowOutsideSubnet", c => Draw(c, Passages with { Source = "10.20.0.0/16" }), c => c.First.Id, []),
        ("FlowEnded", c => Draw(c, Passages with { Until = Today.AddDays(-1) }), c => c.First.Id, [c => Draw(c, Passages with { Until = Today })]),
        ("FlowNeededMissing", c => c.First.Flows = FlowMatrix.Write([Passages]), c => c.First.Id, [c => c.First.Flows = null, c => Draw(c)]),
        ("ModelNotApproved", c => { c.Model.State = ModelStanding.Proposed; c.Other.ModelId = null; }, c => c.Camera.Id, [c => c.Camera.ModelId = Guid.NewGuid()]),
        ("ModelApprovalExpired", c => c.Camera.ModelApprovedUntil = Today.AddDays(-1), c => c.Camera.Id, [c => c.Camera.ModelApprovedUntil = Today]),
        ("SerialTwice", c => c.Other.SerialKey = "S1", c => c.Other.Id, [c => (c.Camera.SerialKey, c.Other.SerialKey) = (null, null)]),
        ("SerialElsewhere", c => c.Elsewhere = new() { Serials = new HashSet<Guid> { c.Camera.Id } }, c => c.Camera.Id, [c => c.Elsewhere = new() { Serials = new HashSet<Guid> { Guid.NewGuid() } }]),
        ("FirmwareOld", c => c.Camera.Firmware = "9.80.1", c => c.Camera.Id, [c => c.Camera.Firmware = "10.12", c => c.Camera.Firmware = null, c => c.Camera.Firmware = "V10.012.0"]),
        ("FirmwareUnreadable", c => c.Camera.Firmware = "the newest", c => c.Camera.Id, [c => c.Camera.Firmware = "v11", c => (c.Camera.Firmware, c.Model.ApprovedFirmware) = ("?", null)]),
        ("HeightOutOfRange", c => c.Camera.Height = 2.9m, c => c.Camera.Id, [c => c.Camera.Height = 3, c => (c.Camera.Height, c.Model.MinHeight) = (2.9m, null), c => c.Camera.Height = null]),
        ("DistanceOutOfRange", c => c.Camera.Distance = 31, c => c.Camera.Id, [c => c.Camera.Distance = 30]),
        ("TiltOutOfRange", c => c.Camera.Tilt = 25.5m, c => c.Camera.Id, [c => c.Camera.Tilt = 25]),
        ("FocalOutOfRange", c => c.Camera.FocalLength = 6, c => c.Camera.Id, [c => c.Camera.FocalLength = 8]),
        ("HigherThanSupport", c => c.First.SupportHeight = 5.9m, c => c.Camera.Id, [c => c.First.SupportHeight = 6, c => c.First.SupportHeight = null]),
        ("AngleTooSteep", c => c.Camera.Distance = 12, c => c.Camera.Id, [c => c.Camera.Distance = 15, c => (c.Camera.Height, c.Camera.Distance) = (0, 0)]),
        ("IpTwiceOnSite", c => c.AddCamera(c.First, 3, "10.20.1.4").Role = CameraRole.Context, c => c.Cameras[2].Id, [c => c.Other.IpAddress = "10.20.1.4"]),
        ("IpTwiceInDossier", c => c.Other.IpAddress = "10.20.1.4", c => c.Other.Id, [c => (c.Camera.IpAddress, c.Other.IpAddress) = (null, null)]),
        ("IpElsewhere", c => c.Elsewhere = new() { IpAddresses = new HashSet<string> { "10.20.1.4" } }, c => c.Camera.Id, [c => c.Elsewhere = new() { IpAddresses = new HashSet<string> { "10.20.1.9" } }]),
        ("IpOfGateway", c => c.Camera.IpAddress = "10.20.1.1", c => c.Camera.Id, [c => (c.Camera.IpAddress, c.First.Gateway) = (null, null)]),
        ("IpOutsideSubnet", c => c.Camera.IpAddress = "10.20.1.9", c => c.Camera.Id, [c => c.Camera.IpAddress = "10.20.1.6", c => c.Camera.IpAddress = "odd"]),
        ("IpPublic", c => (c.Camera.IpAddress, c.First.Subnet) = ("81.2.3.4", null), c => c.Camera.Id, [c => (c.Camera.IpAddress, c.First.Subnet) = ("172.16.0.4", null)]),
        ("MacTwice", c => c.Other.MacAddress = c.Camera.MacAddress, c => c.Other.Id, [c => (c.Camera.MacAddress, c.Other.MacAddress) = (null, null)]),
        ("MacElsewhere", c => c.Elsewhere = new() { MacAddresses = new HashSet<string> { "00:1A:2B:3C:4D:01" } }, c => c.Camera.Id, [c => c.Elsewhere = new() { MacAddresses = new HashSet<string> { "00:1A:2B:3C:4D:09" } }]),
        ("MacLocal", c => c.Camera.MacAddress = "02:1A:2B:3C:4D:01", c => c.Camera.Id, [c => c.Camera.MacAddress = "04:1A:2B:3C:4D:01", c => c.Camera.MacAddress = "x"]),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Fact]
    public void All_AreAsReviewed() => ReviewedFile.AssertSame("Checks.txt", CheckRules.All.Select(r => $"{r.Id,-32} {r.Severity,-9} {r.Subject,-8} {r.Field,-22} {r.TextKey,-40} {r.MendKey}"));

    [Fact]
    public void All_HaveARowInTheTable() => Assert.Equal(CheckRules.All.Select(r => r.Id).Order(), Table.Select(t => t.Rule).Distinct().Order());

    [Fact]
    public void All_StandBesideAFieldThatAPageAsksFor() => Assert.All(CheckRules.All, r => Assert.NotNull(FieldGroup.With(r.Subject, r.Field)));

    [Fact]
    public void Of_DossierInOrder_FindsNothing() => Assert.Empty(CheckRules.Of(new CheckCase().Picture));

    [Theory, MemberData(nameof(Rows))]
    public void Of_Hit_IsFoundOnThatItemOnly(int row)
    {
        var (rule, hit, on, _) = Table[row];
        var spoilt = new CheckCase();
        hit(spoilt);

        var found = CheckRules.Of(spoilt.Picture).Where(f => f.Rule.Id == rule).ToList();

        Assert.Equal([on(spoilt)], found.Select(f => f.Hit.ItemId));
        Assert.All(["fr", "nl"], language => Assert.Equal(found[0].Hit.Arguments.Select(a => a.Name).Order(), PlaceholdersOf(Repository.Texts(language)[found[0].Rule.TextKey])));
        Assert.All(found[0].Hit.Arguments, a => Assert.NotNull(a.Value));
        Assert.Empty(PlaceholdersOf(Repository.Texts("fr")[found[0].Rule.MendKey]));
    }

    [Theory, MemberData(nameof(Rows))]
    public void Of_NearTheRule_FindsNothing(int row)
    {
        foreach (var near in Table[row].Near)
        {
            var inOrder = new CheckCase();
            near(inOrder);

            Assert.DoesNotContain(CheckRules.Of(inOrder.Picture), f => f.Rule.Id == Table[row].Rule);
        }
    }

    [Fact]
    public void Of_SerialOfAnotherMake_FindsNothing()
    {
        var dossier = new CheckCase();
        var other = new CameraModel { Make = "Autre", Name = "Y" };
        (dossier.Other.SerialKey, dossier.Other.ModelId) = ("S1", other.Id);
        var picture = dossier.Picture with { Models = new Dictionary<Guid, CameraModel> { [dossier.Model.Id] = dossier.Model, [other.Id] = other } };

        Assert.DoesNotContain(CheckRules.Of(picture), f => f.Rule.Id == "SerialTwice");
    }

    [Fact]
    public void Of_Everything_PutsTheMostSeriousFirst()
    {
        var spoilt = new CheckCase();
        Array.ForEach(Table, t => t.Hit(spoilt));

        Assert.Equal(CheckRules.Of(spoilt.Picture).Select(f => f.Rule.Severity).Order(), CheckRules.Of(spoilt.Picture).Select(f => f.Rule.Severity));
    }

    /// <summary>Draws up the matrix of the first site: the flows, and those that every site needs.</summary>
    private static void Draw(CheckCase picture, params Flow[] flows) => picture.First.Flows = FlowMatrix.Write([.. flows, Passages, Clock]);

    private static void Authorised(CheckCase c, Guid item, int changedDaysAfter)
    {
        c.Authorisations.Add(new("44021", Now));
        c.ScopeChanges.Add(new(item, Now.AddDays(changedDaysAfter)));
    }

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
