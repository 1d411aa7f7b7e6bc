using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Calendar;
using Onboarding.Domain.People;
using Onboarding.Domain.Zones;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Zones;

/// <summary>Who works in the successor of a merged zone reads what the old zone had.</summary>
[Trait("Area", "Registration")]
public sealed class MergedZoneTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Into_FollowsTheLineOfSuccessorsAndEndsInACircle()
    {
        var (first, second, last, other) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        MergedZone[] merged = [new(first, second), new(second, last), new(other, other), new(last, first)];

        Assert.Equal(new HashSet<Guid> { first, second }, MergedZone.Into(last, merged).ToHashSet());
        Assert.Empty(MergedZone.Into(other, merged));
        Assert.Empty(MergedZone.Into(null, merged));
    }

    [Fact]
    public async Task Get_BySomebodyOfTheSuccessor_ShowsTheDossierOfTheOldZone()
    {
        var (integrator, dossier, successor) = await MergedAsync(endedDaysAgo: 1);

        var keyUser = await KeyUserAsync(successor);

        Assert.Equal(HttpStatusCode.OK, (await keyUser.GetAsync($"/fr/dossiers/{dossier}")).Status);
        Assert.Contains(integrator.Zone.Code, (await keyUser.GetAsync("/fr/queue")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BySomebodyOfAThirdZone_IsNotFound()
    {
        var (_, dossier, _) = await MergedAsync(endedDaysAgo: 1);

        Assert.Equal(HttpStatusCode.NotFound, (await (await KeyUserAsync(await portal.Data.CreateZoneAsync())).GetAsync($"/fr/dossiers/{dossier}")).Status);
    }

    [Fact]
    public async Task Get_OnTheLastDayOfTheOldZone_IsNotFound()
    {
        var (_, dossier, successor) = await MergedAsync(endedDaysAgo: 0);

        Assert.Equal(HttpStatusCode.NotFound, (await (await KeyUserAsync(successor)).GetAsync($"/fr/dossiers/{dossier}")).Status);
    }

    [Fact]
    public async Task Get_BySomebodyOfTheOldZone_ShowsNothingOfTheSuccessor()
    {
        var (integrator, _, successor) = await MergedAsync(endedDaysAgo: 1);
        var old = integrator.Zone;
        var later = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await later.CompleteDossierAsync();
        await later.SubmitAsync(dossier);
        await portal.SaveAsync(db => db.Dossiers.Where(d => d.Id == dossier).ExecuteUpdateAsync(s => s.SetProperty(d => d.PoliceZoneId, successor.Id)));

        Assert.Equal(HttpStatusCode.NotFound, (await (await KeyUserAsync(old)).GetAsync($"/fr/dossiers/{dossier}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await KeyUserAsync(successor)).GetAsync($"/fr/dossiers/{dossier}")).Status);
    }

    private async Task<(Integrator Integrator, Guid Dossier, PoliceZone Successor)> MergedAsync(int endedDaysAgo)
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();
        await integrator.SubmitAsync(dossier);
        var successor = await portal.Data.CreateZoneAsync();
        var lastDay = BelgianTime.LocalDate(portal.Clock.GetUtcNow().UtcDateTime).AddDays(-endedDaysAgo);
        await portal.SaveAsync(async db =>
        {
            var old = await db.PoliceZones.SingleAsync(z => z.Id == integrator.Zone.Id);
            (old.ValidTo, old.SuccessorCode) = (lastDay, successor.Code);
        });
        return (integrator, dossier, successor);
    }

    private async Task<FormClient> KeyUserAsync(PoliceZone zone) => await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser, zone));
}
