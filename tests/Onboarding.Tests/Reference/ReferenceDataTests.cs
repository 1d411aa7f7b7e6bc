using Onboarding.Domain.Places;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reference;

namespace Onboarding.Tests.Reference;

[Trait("Area", "Registration")]
public class ReferenceDataTests
{
    private static readonly IReadOnlyList<ShippedMunicipality> Municipalities = [.. ReferenceData.Provinces.SelectMany(p => p.Municipalities)];

    [Fact]
    public void Municipalities_AreThoseSinceTheMergersOf2025()
    {
        Assert.Equal(565, Municipalities.Count);
        Assert.Equal(565, Municipalities.Select(m => m.Nis).Distinct().Count());
        Assert.All(Municipalities, m => Assert.Null(NisCode.Parse(m.Nis).Violation));
        Assert.All(Municipalities, m => Assert.True(m.Fr.Length > 1 && m.Nl.Length > 1));
    }

    [Theory]
    [InlineData("23106", "Pajottegem", "Pajottegem")]
    [InlineData("46030", "Beveren-Kruibeke-Zwijndrecht", "Beveren-Kruibeke-Zwijndrecht")]
    [InlineData("71072", "Hasselt", "Hasselt")]
    [InlineData("73111", "Tongres-Looz", "Tongeren-Borgloon")]
    [InlineData("82039", "Bastogne", "Bastenaken")]
    [InlineData("21004", "Bruxelles", "Brussel")]
    [InlineData("55004", "Braine-le-Comte", "’s-Gravenbrakel")]
    public void Municipality_HasItsCodeAndBothNames(string nis, string fr, string nl) =>
        Assert.Contains(new ShippedMunicipality(nis, fr, nl), Municipalities.Select(m => m with { From = null }));

    [Theory]
    [InlineData("11007")]
    [InlineData("71022")]
    [InlineData("73040")]
    [InlineData("82003")]
    [InlineData("44034")]
    [InlineData("37015")]
    public void Municipality_MergedAway_IsGone(string nis) => Assert.DoesNotContain(Municipalities, m => m.Nis == nis);

    /// <summary>581 municipalities until 2024, 565 since: 29 ended, 13 began, and Antwerp kept its code.</summary>
    [Fact]
    public void Mergers_LeadFromEveryEndedMunicipalityToOneThatIsThere()
    {
        Assert.Equal(581, Municipalities.Count(m => m.From is null) + ReferenceData.Mergers.Count);
        Assert.Equal(13, Municipalities.Count(m => m.From == ReferenceData.MergedAfter.AddDays(1)));
        Assert.All(ReferenceData.Mergers, m => Assert.Contains(Municipalities, to => to.Nis == m.Successor));
        Assert.All(Municipalities.Where(m => m.From is not null), m => Assert.Contains(ReferenceData.Mergers, merger => merger.Successor == m.Nis));
    }

    /// <summary>The code tells the province as the list has it.</summary>
    [Fact]
    public void Province_OfEveryMunicipality_IsTheOneItsCodeTells() => Assert.All(
        ReferenceData.Provinces.SelectMany(p => p.Municipalities, (province, m) => (province.ProvinceFr, province.ProvinceNl, m.Nis)),
        row => Assert.Equal(new Domain.Shared.LocalizedText(row.ProvinceFr, row.ProvinceNl), Domain.Zones.BelgianProvince.Of(row.Nis).Name));

    [Theory]
    [InlineData("21004", Domain.Zones.LanguageArea.Bilingual)]
    [InlineData("63023", Domain.Zones.LanguageArea.German)]
    [InlineData("62063", Domain.Zones.LanguageArea.French)]
    [InlineData("25112", Domain.Zones.LanguageArea.French)]
    [InlineData("23025", Domain.Zones.LanguageArea.Dutch)]
    public void Area_FollowsFromTheCode(string nis, Domain.Zones.LanguageArea area) => Assert.Equal(area, Domain.Zones.BelgianProvince.Of(nis).Area);

    /// <summary>Numbers of municipalities by province since 1 January 2025 (Statbel).</summary>
    [Theory]
    [InlineData("Antwerpen", 67, "1")]
    [InlineData("Brussels Hoofdstedelijk Gewest", 19, "21")]
    [InlineData("Vlaams-Brabant", 63, "23", "24")]
    [InlineData("Waals-Brabant", 27, "25")]
    [InlineData("West-Vlaanderen", 62, "3")]
    [InlineData("Oost-Vlaanderen", 55, "4")]
    [InlineData("Henegouwen", 69, "5")]
    [InlineData("Luik", 84, "6")]
    [InlineData("Limburg", 38, "7")]
    [InlineData("Luxemburg", 43, "8")]
    [InlineData("Namen", 38, "9")]
    public void Province_HasItsMunicipalities_WithCodesOfItsOwn(string province, int count, params string[] prefixes)
    {
        var municipalities = ReferenceData.Provinces.Single(p => p.ProvinceNl == province).Municipalities;

        Assert.Equal(count, municipalities.Count);
        Assert.All(municipalities, m => Assert.Contains(prefixes, prefix => m.Nis.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void CameraModels_AreNamedOnce_EachWithItsSource()
    {
        Assert.Equal(ReferenceData.CameraModels.Count, ReferenceData.CameraModels.DistinctBy(m => (m.Make, m.Name)).Count());
        Assert.All(ReferenceData.CameraModels, m =>
        {
            Assert.NotEmpty(m.Source);
            Assert.True(m.Source.Length <= ModelConventions.DefaultTextLength);
        });
    }
}
