namespace Onboarding.Portal.Features.Demo.Stories;

/// <summary>A dossier of the demonstration with the key it has in every installation.</summary>
internal sealed record DemoTale(Guid Id, DemoDossier Dossier)
{
    public static IEnumerable<DemoTale> All => DemoData.Dossiers.Select(d => new DemoTale(DemoKeys.Of(d.Key), d.Value));

    /// <summary>Key of a site, by which a later step finds it.</summary>
    public static Guid SiteId(string localReference) => DemoKeys.Of($"site {localReference}");
}
