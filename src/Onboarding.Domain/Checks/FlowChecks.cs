using System.Globalization;
using System.Net.Sockets;
using Onboarding.Domain.Network;
using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>The flow matrix of a site: what nobody may read on the way, what opens too much, what is forgotten.</summary>
internal static class FlowChecks
{
    /// <summary>A wider end is as good as any address: a /8 is the largest block ever given to one network (RFC 1918), a /32 that of an operator (RFC 6177).</summary>
    private const int WidestIpv4 = 8;
    private const int WidestIpv6 = 32;

    /// <summary>More ports than a service uses: whoever asks for them asks for all.</summary>
    private const int MostPorts = 20_000;

    /// <summary>They carry nothing worth hiding, or hide it themselves.</summary>
    private static readonly FlowPurpose[] MayBePlain = [FlowPurpose.Time, FlowPurpose.Names, FlowPurpose.Tunnel];

    public static IEnumerable<CheckHit> PlainText(CheckPicture picture) => Lines(
        picture, (_, flow) => flow.Encryption == FlowEncryption.None && flow.Protocol != FlowProtocol.Icmp && !MayBePlain.Contains(flow.Purpose));

    public static IEnumerable<CheckHit> AnyToAny(CheckPicture picture) => Lines(
        picture, (_, flow) => IsAny(flow.Source) || IsAny(flow.Destination) || CountOf(flow.Ports) > MostPorts);

    public static IEnumerable<CheckHit> OutsideSubnet(CheckPicture picture) => Lines(
        picture, (site, flow) => FlowEnd.RangeOf(site.Subnet) is { } subnet && FlowEnd.RangeOf(flow.SiteEnd) is { } end && !(subnet.Contains(end.BaseAddress) && end.PrefixLength >= subnet.PrefixLength));

    public static IEnumerable<CheckHit> Ended(CheckPicture picture) => Lines(picture, (_, flow) => flow.Until < picture.Today);

    /// <summary>Only of a matrix that was begun: one that is still to be drawn up is no mistake.</summary>
    public static IEnumerable<CheckHit> NeededMissing(CheckPicture picture) =>
        from site in picture.Sites
        where site.Flows is not null
        let known = FlowMatrix.Read(site.Flows).Select(f => f.Purpose).ToHashSet()
        from purpose in FlowProposal.Needed
        where !known.Contains(purpose)
        select new CheckHit(site.Id, ("purpose", purpose));

    /// <summary>One finding per site, with the numbers of the lines.</summary>
    private static IEnumerable<CheckHit> Lines(CheckPicture picture, Func<Site, Flow, bool> isWrong) =>
        from site in picture.Sites
        let rows = FlowMatrix.Read(site.Flows).Index().Where(f => isWrong(site, f.Item)).Select(f => (f.Index + 1).ToString(CultureInfo.InvariantCulture)).ToList()
        where rows.Count > 0
        select new CheckHit(site.Id, ("rows", string.Join(", ", rows)));

    private static bool IsAny(string? end) =>
        FlowEnd.RangeOf(end) is { } range && range.PrefixLength < (range.BaseAddress.AddressFamily is AddressFamily.InterNetwork ? WidestIpv4 : WidestIpv6);

    private static int CountOf(string? ports) =>
        (from item in (PortList.Parse(ports).Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
         let ends = item.Split('-').Select(port => int.Parse(port, CultureInfo.InvariantCulture)).ToList()
         select ends[^1] - ends[0] + 1).Sum();
}
