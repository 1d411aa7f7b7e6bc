using Onboarding.Domain.Sites;

namespace Onboarding.Domain.Checks;

/// <summary>Sites that are probably entered twice or named in one language only.</summary>
internal static class SiteChecks
{
    /// <summary>NIS codes of the nineteen municipalities of Brussels begin so.</summary>
    private const string Brussels = "21";

    private const double TwinMetres = 25;

    /// <summary>Metres by which coordinates may be wrong.</summary>
    private const decimal MostInaccuracy = 5;

    public static IEnumerable<CheckHit> NamedInOneLanguage(CheckPicture picture) =>
        from site in picture.Sites
        where site.NisCode?.StartsWith(Brussels, StringComparison.Ordinal) == true && (site.NameFr is null) != (site.NameNl is null)
        select new CheckHit(site.Id);

    public static IEnumerable<CheckHit> Twin(CheckPicture picture) =>
        from site in picture.Sites
        let twin = picture.Sites.TakeWhile(s => s != site).FirstOrDefault(other => AreTwins(site, other))
        where twin is not null
        select new CheckHit(site.Id, ("reference", twin.Reference));

    public static IEnumerable<CheckHit> SurveyInaccurate(CheckPicture picture) =>
        from site in picture.Sites
        where site.SurveyAccuracy > MostInaccuracy
        select new CheckHit(site.Id, ("metres", site.SurveyAccuracy), ("most", MostInaccuracy));

    public static IEnumerable<CheckHit> EanTwice(CheckPicture picture) =>
        from same in picture.Sites.Where(s => s.Ean is not null).GroupBy(s => s.Ean)
        from site in same.Skip(1)
        select new CheckHit(site.Id, ("reference", same.First().Reference));

    private static bool AreTwins(Site one, Site other) =>
        one.Position is { } here && other.Position is { } there
        && string.Equals(one.Direction?.Trim(), other.Direction?.Trim(), StringComparison.OrdinalIgnoreCase)
        && double.Hypot((double)here.Lambert72X - (double)there.Lambert72X, (double)here.Lambert72Y - (double)there.Lambert72Y) < TwinMetres;
}
