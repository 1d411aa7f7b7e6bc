using Onboarding.Domain.Network;

namespace Onboarding.Domain.Sites;

/// <summary>What sites along one road have in common.</summary>
public sealed partial class Site
{
    /// <summary>
    /// Takes over what sites along one road have in common. What belongs to one place or one device only stays empty: name, position,
    /// kilometre point, survey, meter, inspection, line, addresses, certificate. Of the flows the end at the platform is common.
    /// </summary>
    public void TakeCommonFrom(Site source)
    {
        (Owner, Controller, Operator, Maintenance, RoadManager) = (source.Owner, source.Controller, source.Operator, source.Maintenance, source.RoadManager);
        (Street, Postcode, NisCode) = (source.Street, source.Postcode, source.NisCode);
        (RoadNumber, Direction, LaneCount) = (source.RoadNumber, source.Direction, source.LaneCount);
        (Support, SupportHeight, NewMastOrCabinet, Access) = (source.Support, source.SupportHeight, source.NewMastOrCabinet, source.Access);
        (Power, GridOperator, Voltage, Breaker, UpsMinutes) = (source.Power, source.GridOperator, source.Voltage, source.Breaker, source.UpsMinutes);
        (HasRcd, HasSurgeProtection, HasDoorContact) = (source.HasRcd, source.HasSurgeProtection, source.HasDoorContact);
        (Cabinet, CabinetProtection, CabinetLock, KeyHolder) = (source.Cabinet, source.CabinetProtection, source.CabinetLock, source.KeyHolder);
        (Link, LinkOperator, PrivateApn, UsesTls) = (source.Link, source.LinkOperator, source.PrivateApn, source.UsesTls);
        (UplinkMbps, DownlinkMbps, LatencyMs, MonthlyGb) = (source.UplinkMbps, source.DownlinkMbps, source.LatencyMs, source.MonthlyGb);
        (LinkOrderedOn, LinkConfirmedOn, LinkDeliveredOn) = (source.LinkOrderedOn, source.LinkConfirmedOn, source.LinkDeliveredOn);
        (Vpn, VpnPeer, Vlan, DnsServers, NtpServers, BufferHours) = (source.Vpn, source.VpnPeer, source.Vlan, source.DnsServers, source.NtpServers, source.BufferHours);
        Flows = FlowMatrix.Write([.. FlowMatrix.Read(source.Flows).Select(f => f.WithoutSiteEnd())]);
    }

    /// <summary>Becomes what another one says it is; key, number and reference stay.</summary>
    public void TakeAllFrom(Site source)
    {
        TakeCommonFrom(source);
        (NameFr, NameNl, LocalReference) = (source.NameFr, source.NameNl, source.LocalReference);
        (HouseNumber, KmPoint, Position, PlaceReason) = (source.HouseNumber, source.KmPoint, source.Position, source.PlaceReason);
        (SurveyMethod, SurveyAccuracy) = (source.SurveyMethod, source.SurveyAccuracy);
        (Ean, InspectedOn, InspectionBody) = (source.Ean, source.InspectedOn, source.InspectionBody);
        (CircuitId, Iccid) = (source.CircuitId, source.Iccid);
        (Subnet, Gateway, Flows) = (source.Subnet, source.Gateway, source.Flows);
        (CertificateSubject, CertificateKey, CertificateBits, CertificateValidUntil) =
            (source.CertificateSubject, source.CertificateKey, source.CertificateBits, source.CertificateValidUntil);
    }
}
