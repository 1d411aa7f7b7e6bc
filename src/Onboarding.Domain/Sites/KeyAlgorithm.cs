namespace Onboarding.Domain.Sites;

/// <summary>Kind of the key in a TLS certificate.</summary>
public enum KeyAlgorithm
{
    Rsa,

    /// <summary>Elliptic curve.</summary>
    Ec,
}
