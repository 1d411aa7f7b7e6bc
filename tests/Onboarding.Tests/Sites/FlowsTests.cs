using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Network;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Sites;

[Trait("Area", "Registration")]
public sealed class FlowsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_NothingSaved_ProposesTheFlowsOfAConnectionAndSavesNothing()
    {
        var (integrator, site) = await SiteAsync();
        await portal.SaveAsync(async db => (await db.Sites.SingleAsync(s => s.Id == site)).Subnet = "10.20.30.0/29");

        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}/flows");

        Assert.Equal(("Passages", "10.20.30.0/29", "443"), (page.Value("Flows[0].Purpose"), page.Value("Flows[0].Source"), page.Value("Flows[0].Ports")));
        Assert.Contains("Rien n’est encore enregistré", page.MainText);
        Assert.Empty(await FlowsAsync(site));
    }

    [Fact]
    public async Task Post_Proposal_SavesItWithItsAddressesInTheirNormalForm()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync($"/nl/sites/{site}/flows", ("Flows[0].Source", " 10.20.30.4 "), ("Flows[0].Ports", "8443; 443"), ("Flows[0].Until", "1/5/2026"));

        Assert.Equal($"/nl/sites/{site}", answer.Location);
        var flows = await FlowsAsync(site);
        Assert.Equal(5, flows.Count);
        Assert.Equal(new Flow(FlowPurpose.Passages, "10.20.30.4", null, FlowProtocol.Tcp, "443,8443", FlowDirection.ToPlatform, FlowEncryption.Tls, new(2026, 5, 1), null), flows[0]);
    }

    [Theory]
    [InlineData("Source", "10.20.30.1/29", "Cette adresse n’est pas le début d’un sous-réseau. Vouliez-vous écrire 10.20.30.0/29\u202F?")]
    [InlineData("Source", "0.0.0.0/0", "Un préfixe de longueur 0 ouvre tout internet. Indiquez le sous-réseau exact.")]
    [InlineData("Ports", "443-80", "Indiquez des ports séparés par des virgules\u202F; une plage s’écrit avec un tiret, par exemple 443, 8080-8090.")]
    [InlineData("Ports", "", "Avec TCP et UDP, indiquez au moins un port.")]
    [InlineData("Purpose", "Other", "Dites à quoi sert ce flux.", "Remark")]
    public async Task Post_OneWrongCell_SaysSoBesideItAndSavesNothing(string field, string typed, string sentence, string? at = null)
    {
        var (integrator, site) = await SiteAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/sites/{site}/flows", ($"Flows[1].{field}", typed));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(sentence, answer.Errors[$"Flows[1].{at ?? field}"]);
        Assert.Empty(await FlowsAsync(site));
    }

    [Fact]
    public async Task PostRemoveAndAdd_ChangeTheLinesAndKeepWhatWasTypedBelow()
    {
        var (integrator, site) = await SiteAsync();
        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}/flows");

        page = await integrator.Browser.SubmitAsync(page, "[formaction*='handler=Remove']", ("Flows[1].Until", "31/02/2026"), ("Flows[1].Remark", "Horloge"));
        Assert.Equal(("Time", "31/02/2026", "Horloge"), (page.Value("Flows[0].Purpose"), page.Value("Flows[0].Until"), page.Value("Flows[0].Remark")));
        page = await integrator.Browser.SubmitAsync(page, "[formaction*='handler=Add']");

        Assert.Equal("", page.Value("Flows[4].Purpose"));
        Assert.Empty(await FlowsAsync(site));
    }

    [Fact]
    public async Task Get_AfterADraft_HasItsLines()
    {
        var (integrator, site) = await SiteAsync();
        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}/flows");
        page = await integrator.Browser.SubmitAsync(page, "[formaction*='handler=Remove']");
        Assert.Equal(4, page.Texts("legend").Count(t => t.StartsWith("Flux", StringComparison.Ordinal)));

        var request = FormClient.Request(page, "form[data-autosave] .govuk-button:not([formaction])", ("Flows[0].Remark", "pas fini"));
        request.RequestUri = new(page.Document.QuerySelector("form[data-autosave]")!.GetAttribute("data-autosave")!, UriKind.Relative);
        await integrator.Browser.SendAsync(request);
        var again = await integrator.Browser.GetAsync($"/fr/sites/{site}/flows");

        Assert.Equal("pas fini", again.Value("Flows[0].Remark"));
        Assert.Equal(4, again.Texts("legend").Count(t => t.StartsWith("Flux", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_OfSomebodyElse_IsNotFound()
    {
        var (_, site) = await SiteAsync();
        var other = await Integrator.CreateAsync(portal);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync($"/fr/sites/{site}/flows")).Status);
    }

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }

    private Task<IReadOnlyList<Flow>> FlowsAsync(Guid site) => portal.ReadAsync(async db => FlowMatrix.Read((await db.Sites.SingleAsync(s => s.Id == site)).Flows));
}
