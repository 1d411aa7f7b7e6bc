using Onboarding.Domain.Shared;

namespace Onboarding.Domain.Network;

/// <summary>Numbers of the network form that only have to lie between two bounds.</summary>
public static class NetworkLimits
{
    /// <summary>IEEE 802.1Q: 0 and 4095 are reserved.</summary>
    public static readonly ValueRange Vlan = new("Rules.Vlan.Range", 1, 4094);

    /// <summary>TCP and UDP; port 0 cannot be listened on.</summary>
    public static readonly ValueRange Port = new("Rules.Port.Range", 1, 65535);
}
