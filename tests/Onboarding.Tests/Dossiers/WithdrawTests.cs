using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Registration")]
public sealed class WithdrawTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_WithReason_WithdrawsAndTellsItInTheHistory()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/dossiers/{id}/withdraw", ("Reason", "Plus de budget"));

        var page = await integrator.Browser.FollowAsync(answer);
        Assert.Equal("Le dossier est retiré.", page.Notice);
        Assert.Contains("Plus de budget", page.Text(".p-timeline__item"), StringComparison.Ordinal);
        Assert.Equal(ApprovalState.Withdrawn, await StateAsync(id));
    }

    [Fact]
    public async Task Post_WithoutReason_WithdrawsNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/dossiers/{id}/withdraw");

        Assert.Equal(["Reason"], answer.Errors.Keys);
        Assert.Equal(ApprovalState.Draft, await StateAsync(id));
    }

    [Fact]
    public async Task Get_ByContributor_IsForbidden()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var page = await (await integrator.ColleagueAsync(Role.IntegratorContributor)).GetAsync($"/fr/dossiers/{id}/withdraw");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private Task<ApprovalState> StateAsync(Guid id) => portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == id).Select(d => d.State).SingleAsync());
}
