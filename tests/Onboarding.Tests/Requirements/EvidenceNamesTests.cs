using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Shared;
using Onboarding.Portal.Features.Requirements;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Requirements;

[Trait("Area", "Registration")]
public sealed class EvidenceNamesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("LEG-COUNCIL · 21004", Language.Fr, "Autorisation de principe du conseil communal · Bruxelles")]
    [InlineData("LEG-COUNCIL · 21004", Language.Nl, "Principiële toestemming van de gemeenteraad · Brussel")]
    [InlineData("SITE-PLAN · BE-5410-S0002", Language.Nl, "Inplantingsplan · BE-5410-S0002")]
    [InlineData("SITE-PLAN", Language.Fr, "Plan d’implantation")]
    [InlineData("BE-5410-S0002", Language.Fr, "BE-5410-S0002")]
    public async Task Read_NameAsKept_IsInTheReadersLanguage(string kept, Language language, string expected)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var names = await scope.ServiceProvider.GetRequiredService<EvidenceNamesSource>().GetAsync(1, CancellationToken.None);

        Assert.Equal(expected, names.In(language).Read(kept));
    }
}
