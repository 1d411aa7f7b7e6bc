namespace Onboarding.Domain.Sites;

/// <summary>How the traffic to the platform is kept apart.</summary>
public enum VpnType
{
    Ipsec,
    Mpls,
    SdWan,
}
