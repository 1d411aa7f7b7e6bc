using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Organisations;
using Onboarding.Domain.People;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Features.Demo.Stories;
using Onboarding.Portal.Features.Reference;

namespace Onboarding.Portal.Features.Demo;

/// <summary>
/// The demonstration as it lies in the files under <c>Data</c>: true places, roads and police zones; invented companies and people, at addresses
/// of the reserved domain <c>.example</c> (RFC 2606), devices in private networks (RFC 1918) with documentation MAC addresses (RFC 7042).
/// </summary>
public static class DemoData
{
    public static IReadOnlyList<DemoZone> Zones { get; } = EmbeddedJson.Read<List<DemoZone>>(typeof(DemoData), "zones");

    public static IReadOnlyList<DemoOrganisation> Organisations { get; } = EmbeddedJson.Read<List<DemoOrganisation>>(typeof(DemoData), "organisations");

    public static IReadOnlyList<DemoPerson> People { get; } = EmbeddedJson.Read<List<DemoPerson>>(typeof(DemoData), "people");

    public static IReadOnlyList<DemoSetup> Setups { get; } = EmbeddedJson.Read<List<DemoSetup>>(typeof(DemoData), "setups");

    /// <summary>By the name of their file.</summary>
    public static IReadOnlyDictionary<string, DemoDossier> Dossiers { get; } = EmbeddedJson.Names(typeof(DemoData), "Dossiers")
        .ToDictionary(name => name, name => EmbeddedJson.Read<DemoDossier>(typeof(DemoData), name));
}

public sealed record DemoZone(
    string Code, string NameFr, string NameNl, LanguageRegime Regime, ReviewPolicy Policy, string Mailbox, IReadOnlyList<string> Municipalities);

public sealed record DemoOrganisation(
    string Key, string Name, string EnterpriseNumber, string Address, Language Language, string Mailbox, bool SeesPlates, IReadOnlyList<DemoContact> Contacts);

public sealed record DemoContact(ContactKind Kind, string Name, string Email);

public sealed record DemoPerson(string Name, string Email, Language Language, IReadOnlyList<DemoRole> Roles);

/// <param name="Place">Key of an organisation or code of a zone; absent for a role on the platform.</param>
public sealed record DemoRole(Role Role, string? Place = null, bool MaySubmit = false);

/// <param name="Organisation">Key of the organisation.</param>
/// <param name="Zone">Code of the police zone.</param>
public sealed record DemoDossier(
    string Name,
    string Organisation,
    string Zone,
    IReadOnlyList<Purposes> Purposes,
    IReadOnlyList<DemoSite> Sites,
    IReadOnlyList<DemoStep> Story,
    string? LocalReference = null,
    InstallationType? InstallationType = null,
    PlaceType? PlaceType = null,
    LegalRegime? LegalRegime = null,
    int? TargetInWorkingDays = null);
