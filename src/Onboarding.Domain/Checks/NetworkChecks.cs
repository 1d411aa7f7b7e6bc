using System.Net;
using Onboarding.Domain.Network;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>Addresses and subnets, on one site, in the dossier and against other dossiers.</summary>
internal static class NetworkChecks
{
    /// <summary>RFC 1918, RFC 6598 (shared by an operator's customers) and RFC 4193.</summary>
    private static readonly IPNetwork[] Private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7")];

    public static IEnumerable<CheckHit> SubnetsOverlap(CheckPicture picture)
    {
        var subnets = picture.Sites.Select(s => (Site: s, Subnet: SubnetOf(s))).Where(s => s.Subnet is not null).ToList();
        return from one in subnets
               let other = subnets.TakeWhile(s => s.Site != one.Site).FirstOrDefault(s => Cidr.Overlap(s.Subnet!.Value, one.Subnet!.Value))
               where other.Site is not null
               select new CheckHit(one.Site.Id, ("subnet", one.Site.Subnet), ("reference", other.Site.Reference));
    }

    public static IEnumerable<CheckHit> SubnetElsewhere(CheckPicture picture) =>
        from site in picture.Sites
        where site.Subnet is not null && picture.Elsewhere.Subnets.Contains(site.Subnet)
        select new CheckHit(site.Id, ("subnet", site.Subnet));

    public static IEnumerable<CheckHit> GatewayOutsideSubnet(CheckPicture picture) =>
        from site in picture.Sites
        let subnet = SubnetOf(site)
        let gateway = AddressOf(site.Gateway)
        where subnet is not null && gateway is not null && Cidr.CheckMember(subnet.Value, gateway) is not null
        select new CheckHit(site.Id, ("gateway", site.Gateway), ("subnet", site.Subnet));

    public static IEnumerable<CheckHit> IpTwiceOnSite(CheckPicture picture) =>
        from same in picture.Cameras.Where(c => c.IpAddress is not null).GroupBy(c => (c.SiteId, c.IpAddress))
        from camera in same.Skip(1)
        select new CheckHit(camera.Id, ("address", camera.IpAddress), ("reference", same.First().Reference));

    public static IEnumerable<CheckHit> IpTwiceInDossier(CheckPicture picture) =>
        from same in picture.Cameras.Where(c => c.IpAddress is not null).GroupBy(c => c.IpAddress)
        from camera in same
        where camera.SiteId != same.First().SiteId
        select new CheckHit(camera.Id, ("address", camera.IpAddress), ("reference", same.First().Reference));

    public static IEnumerable<CheckHit> IpElsewhere(CheckPicture picture) =>
        from camera in picture.Cameras
        where camera.IpAddress is not null && picture.Elsewhere.IpAddresses.Contains(camera.IpAddress)
        select new CheckHit(camera.Id, ("address", camera.IpAddress));

    public static IEnumerable<CheckHit> IpOfGateway(CheckPicture picture) =>
        from site in picture.Sites
        where site.Gateway is not null
        from camera in picture.CamerasOf(site)
        where camera.IpAddress == site.Gateway
        select new CheckHit(camera.Id, ("address", camera.IpAddress));

    public static IEnumerable<CheckHit> IpOutsideSubnet(CheckPicture picture) =>
        from site in picture.Sites
        let subnet = SubnetOf(site)
        where subnet is not null
        from camera in picture.CamerasOf(site)
        let address = AddressOf(camera.IpAddress)
        where address is not null && Cidr.CheckMember(subnet.Value, address) is not null
        select new CheckHit(camera.Id, ("address", camera.IpAddress), ("subnet", site.Subnet));

    public static IEnumerable<CheckHit> IpPublic(CheckPicture picture) =>
        from camera in picture.Cameras
        let address = AddressOf(camera.IpAddress)
        where address is not null && !Array.Exists(Private, network => network.Contains(address))
        select new CheckHit(camera.Id, ("address", camera.IpAddress));

    private static IPNetwork? SubnetOf(Site site) => Cidr.Parse(site.Subnet) is { IsValid: true } subnet ? subnet.Value : null;

    private static IPAddress? AddressOf(string? text) => IpAddressRule.Parse(text).Value;
}
