using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>TLS certificates that are weak or end too soon. RSA from 2048 bits and elliptic curves from 256 bits are strong enough (NIST SP 800-131A).</summary>
internal static class CertificateChecks
{
    private const int LeastRsaBits = 2048;
    private const int LeastCurveBits = 256;

    public static IEnumerable<CheckHit> Weak(CheckPicture picture) =>
        from site in picture.Sites
        let least = site.CertificateKey is { } key ? LeastBits(key) : (int?)null
        where site.CertificateBits < least
        select new CheckHit(site.Id, ("bits", site.CertificateBits), ("least", least));

    public static IEnumerable<CheckHit> Expired(CheckPicture picture) =>
        from site in picture.Sites
        where site.CertificateValidUntil < picture.Today
        select new CheckHit(site.Id, ("date", site.CertificateValidUntil));

    public static IEnumerable<CheckHit> Expiring(CheckPicture picture) =>
        from site in picture.Sites
        let days = site.CertificateValidUntil?.DayNumber - picture.Today.DayNumber
        where days is >= 0 and <= CheckRules.CertificateNoticeDays
        select new CheckHit(site.Id, ("date", site.CertificateValidUntil), ("days", days));

    public static IEnumerable<CheckHit> EndsBeforeTargetDate(CheckPicture picture) =>
        from site in picture.Sites
        where site.CertificateValidUntil >= picture.Today && site.CertificateValidUntil < picture.Dossier.TargetDate
        select new CheckHit(site.Id, ("date", site.CertificateValidUntil), ("target", picture.Dossier.TargetDate));

    private static int LeastBits(KeyAlgorithm algorithm) => algorithm switch
    {
        KeyAlgorithm.Rsa => LeastRsaBits,
        KeyAlgorithm.Ec => LeastCurveBits,
    };
}
