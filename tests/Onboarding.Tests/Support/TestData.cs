using Onboarding.Domain.Organisations;
using Onboarding.Domain.Shared;
using Onboarding.Domain.Zones;

namespace Onboarding.Tests.Support;

/// <summary>Makes the things that a test begins with. One file per kind: <c>TestData.People.cs</c>, <c>TestData.Dossiers.cs</c>…</summary>
public sealed partial class TestData(PortalFactory portal)
{
    private int _last;

    /// <summary>An organisation with a name and an enterprise number of its own, in French unless said otherwise.</summary>
    public async Task<Organisation> CreateOrganisationAsync(Action<Organisation>? edit = null)
    {
        var number = Next();
        var organisation = new Organisation { Name = $"Integrator {number}", EnterpriseNumber = EnterpriseNumberOf(number), CorrespondenceLanguage = Language.Fr };
        edit?.Invoke(organisation);
        await portal.SaveAsync(async db => await db.AddAsync(organisation));
        return organisation;
    }

    /// <summary>A bilingual zone with a code of its own where any key user decides.</summary>
    public async Task<PoliceZone> CreateZoneAsync(Action<PoliceZone>? edit = null)
    {
        var number = Next();
        var zone = new PoliceZone { Code = $"{5000 + number}", NameFr = $"Zone {number}", NameNl = $"Zone {number} (NL)", Regime = LanguageRegime.Bilingual };
        edit?.Invoke(zone);
        await portal.SaveAsync(async db => await db.AddAsync(zone));
        return zone;
    }

    private static string EnterpriseNumberOf(int number)
    {
        var first = 4_000_000 + number;
        return $"0{first}{97 - (first % 97):00}";
    }

    private int Next() => Interlocked.Increment(ref _last);
}
