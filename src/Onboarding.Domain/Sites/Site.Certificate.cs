namespace Onboarding.Domain.Sites;

/// <summary>The TLS certificate of a site that ends the traffic to the platform itself.</summary>
public sealed partial class Site
{
    /// <summary>As written in the certificate.</summary>
    public string? CertificateSubject { get; set; }

    public KeyAlgorithm? CertificateKey { get; set; }

    /// <summary>Size of the key, in bits.</summary>
    public int? CertificateBits { get; set; }

    /// <summary>Last day of the certificate.</summary>
    public DateOnly? CertificateValidUntil { get; set; }
}
