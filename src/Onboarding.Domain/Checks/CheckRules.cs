using Onboarding.Domain.Cameras;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Sites;
using static Onboarding.Domain.Checks.CheckSeverity;

namespace Onboarding.Domain.Checks;

/// <summary>The one table of automatic checks, and their evaluation. Formats that an input refuses are not checked a second time.</summary>
public static class CheckRules
{
    /// <summary>Days before its end on which a certificate is told to expire.</summary>
    public const int CertificateNoticeDays = 90;

    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new("TargetDatePassed", Warning, ItemKind.General, nameof(Dossier.TargetDate), DateChecks.TargetDatePassed),
        new("TypeChangedSinceAuthorisation", Warning, ItemKind.General, nameof(Dossier.InstallationType), DateChecks.TypeChangedSinceAuthorisation),
        new("PlaceChangedSinceAuthorisation", Warning, ItemKind.Site, nameof(Site.NisCode), DateChecks.PlaceChangedSinceAuthorisation),
        new("SiteNamedInOneLanguage", Hint, ItemKind.Site, nameof(Site.NameFr), SiteChecks.NamedInOneLanguage),
        new("SiteTwin", Warning, ItemKind.Site, nameof(SitePosition.TypedFirst), SiteChecks.Twin),
        new("SurveyInaccurate", Warning, ItemKind.Site, nameof(Site.SurveyAccuracy), SiteChecks.SurveyInaccurate),
        new("EanTwice", Warning, ItemKind.Site, nameof(Site.Ean), SiteChecks.EanTwice),
        new("LanesUncovered", Warning, ItemKind.Site, nameof(Site.LaneCount), LaneChecks.Uncovered),
        new("LanesShared", Hint, ItemKind.Site, nameof(Site.LaneCount), LaneChecks.Shared),
        new("LaneBeyondRoad", Warning, ItemKind.Camera, nameof(Camera.Lanes), LaneChecks.BeyondRoad),
        new("OnlyFrontsSeen", Hint, ItemKind.Site, nameof(Site.LaneCount), LaneChecks.OnlyFrontsSeen),
        new("LinkDeliveredBeforeOrdered", Blocking, ItemKind.Site, nameof(Site.LinkDeliveredOn), DateChecks.LinkDeliveredBeforeOrdered),
        new("LinkAfterTargetDate", Warning, ItemKind.Site, nameof(Site.LinkDeliveredOn), DateChecks.LinkAfterTargetDate),
        new("LinkConfirmedBeforeOrdered", Blocking, ItemKind.Site, nameof(Site.LinkConfirmedOn), DateChecks.LinkConfirmedBeforeOrdered),
        new("LinkConfirmationInFuture", Warning, ItemKind.Site, nameof(Site.LinkConfirmedOn), DateChecks.LinkConfirmationInFuture),
        new("LinkConfirmationOld", Warning, ItemKind.Site, nameof(Site.LinkConfirmedOn), DateChecks.LinkConfirmationOld),
        new("CertificateWeak", Blocking, ItemKind.Site, nameof(Site.CertificateBits), CertificateChecks.Weak),
        new("CertificateExpired", Blocking, ItemKind.Site, nameof(Site.CertificateValidUntil), CertificateChecks.Expired),
        new("CertificateExpiring", Warning, ItemKind.Site, nameof(Site.CertificateValidUntil), CertificateChecks.Expiring),
        new("CertificateEndsBeforeTargetDate", Warning, ItemKind.Site, nameof(Site.CertificateValidUntil), CertificateChecks.EndsBeforeTargetDate),
        new("SubnetsOverlap", Warning, ItemKind.Site, nameof(Site.Subnet), NetworkChecks.SubnetsOverlap),
        new("SubnetElsewhere", Warning, ItemKind.Site, nameof(Site.Subnet), NetworkChecks.SubnetElsewhere),
        new("GatewayOutsideSubnet", Blocking, ItemKind.Site, nameof(Site.Gateway), NetworkChecks.GatewayOutsideSubnet),
        new("FlowPlainText", Warning, ItemKind.Site, nameof(Site.Flows), FlowChecks.PlainText),
        new("FlowAnyToAny", Blocking, ItemKind.Site, nameof(Site.Flows), FlowChecks.AnyToAny),
        new("FlowOutsideSubnet", Warning, ItemKind.Site, nameof(Site.Flows), FlowChecks.OutsideSubnet),
        new("FlowEnded", Warning, ItemKind.Site, nameof(Site.Flows), FlowChecks.Ended),
        new("FlowNeededMissing", Warning, ItemKind.Site, nameof(Site.Flows), FlowChecks.NeededMissing),
        new("ModelNotApproved", Warning, ItemKind.Camera, nameof(Camera.ModelId), DeviceChecks.ModelNotApproved),
        new("ModelApprovalExpired", Warning, ItemKind.Camera, nameof(Camera.ModelApprovedUntil), DateChecks.ModelApprovalExpired),
        new("SerialTwice", Blocking, ItemKind.Camera, nameof(Camera.Serial), DeviceChecks.SerialTwice),
        new("SerialElsewhere", Blocking, ItemKind.Camera, nameof(Camera.Serial), DeviceChecks.SerialElsewhere),
        new("FirmwareOld", Warning, ItemKind.Camera, nameof(Camera.Firmware), DeviceChecks.FirmwareOld),
        new("FirmwareUnreadable", Hint, ItemKind.Camera, nameof(Camera.Firmware), DeviceChecks.FirmwareUnreadable),
        new("HeightOutOfRange", Warning, ItemKind.Camera, nameof(Camera.Height), GeometryChecks.HeightOutOfRange),
        new("DistanceOutOfRange", Warning, ItemKind.Camera, nameof(Camera.Distance), GeometryChecks.DistanceOutOfRange),
        new("TiltOutOfRange", Warning, ItemKind.Camera, nameof(Camera.Tilt), GeometryChecks.TiltOutOfRange),
        new("FocalOutOfRange", Warning, ItemKind.Camera, nameof(Camera.FocalLength), GeometryChecks.FocalOutOfRange),
        new("HigherThanSupport", Warning, ItemKind.Camera, nameof(Camera.Height), GeometryChecks.HigherThanSupport),
        new("AngleTooSteep", Warning, ItemKind.Camera, nameof(Camera.Distance), GeometryChecks.AngleTooSteep),
        new("IpTwiceOnSite", Blocking, ItemKind.Camera, nameof(Camera.IpAddress), NetworkChecks.IpTwiceOnSite),
        new("IpTwiceInDossier", Warning, ItemKind.Camera, nameof(Camera.IpAddress), NetworkChecks.IpTwiceInDossier),
        new("IpElsewhere", Warning, ItemKind.Camera, nameof(Camera.IpAddress), NetworkChecks.IpElsewhere),
        new("IpOfGateway", Blocking, ItemKind.Camera, nameof(Camera.IpAddress), NetworkChecks.IpOfGateway),
        new("IpOutsideSubnet", Warning, ItemKind.Camera, nameof(Camera.IpAddress), NetworkChecks.IpOutsideSubnet),
        new("IpPublic", Hint, ItemKind.Camera, nameof(Camera.IpAddress), NetworkChecks.IpPublic),
        new("MacTwice", Blocking, ItemKind.Camera, nameof(Camera.MacAddress), DeviceChecks.MacTwice),
        new("MacElsewhere", Warning, ItemKind.Camera, nameof(Camera.MacAddress), DeviceChecks.MacElsewhere),
        new("MacLocal", Hint, ItemKind.Camera, nameof(Camera.MacAddress), DeviceChecks.MacLocal),
    ];

    /// <returns>Everything found, the most serious first, then in the order of the table.</returns>
    public static IReadOnlyList<CheckFinding> Of(CheckPicture picture) =>
        [.. All.SelectMany(rule => rule.Find(picture).Select(hit => new CheckFinding(rule, hit))).OrderBy(f => f.Rule.Severity)];
}
