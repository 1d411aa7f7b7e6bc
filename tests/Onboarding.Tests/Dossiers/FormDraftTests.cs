using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Domain.Dossiers;
using Onboarding.Portal.Features.Dossiers.Editing;
using Onboarding.Portal.Platform.Jobs;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

/// <summary>What is typed and not saved is kept, shown again to the person and offered to a colleague.</summary>
[Trait("Area", "Registration")]
public sealed class FormDraftTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Save = "form[data-autosave] button";

    [Fact]
    public async Task PostDraft_IsShownAgainAsTyped_AndNothingIsSaved()
    {
        var (integrator, site) = await SiteAsync();

        var kept = await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("Power", "OwnMeter"), ("Ean", "54 not yet"), ("Breaker", "16"));

        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
        var page = await integrator.Browser.GetAsync($"/nl/sites/{site}/power");
        Assert.Equal(("54 not yet", "16"), (page.Value("Ean"), page.Value("Breaker")));
        Assert.Contains("Dit had u ingevuld op 02/03/2026", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".govuk-error-summary"));
        Assert.Null(await portal.ReadAsync(db => db.Sites.Where(s => s.Id == site).Select(s => s.Power).SingleAsync()));
    }

    [Fact]
    public async Task Post_SavesAndForgetsTheDraft()
    {
        var (integrator, site) = await SiteAsync();
        await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("Breaker", "16"));

        var answer = await integrator.Browser.SubmitAsync(await integrator.Browser.GetAsync($"/fr/sites/{site}/power"), Save, ("Breaker", "20"));

        Assert.True(answer.IsRedirect, answer.MainText);
        Assert.Equal(0, await CountAsync(site));
    }

    [Fact]
    public async Task PostDiscard_ShowsWhatIsStored()
    {
        var (integrator, site) = await SiteAsync();
        await integrator.Browser.PostAsync($"/fr/sites/{site}/power", ("Breaker", "20"));
        await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("Breaker", "16"));

        await integrator.Browser.SubmitAsync(await integrator.Browser.GetAsync($"/fr/sites/{site}/power"), "form[action$=Discard] button");

        Assert.Equal("20", (await integrator.Browser.GetAsync($"/fr/sites/{site}/power")).Value("Breaker"));
    }

    [Fact]
    public async Task Get_ByAColleague_OffersTheDraftAndContinuesIt()
    {
        var (integrator, site) = await SiteAsync();
        await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("Breaker", "16"));
        var colleague = await integrator.ColleagueAsync();

        var page = await colleague.GetAsync($"/fr/sites/{site}/power");
        var continued = await colleague.GetAsync(page.Document.QuerySelector("main a[href*=from]")!.GetAttribute("href")!);

        Assert.Contains("a commencé à remplir cette page", page.MainText, StringComparison.Ordinal);
        Assert.Equal(("", "16"), (page.Value("Breaker"), continued.Value("Breaker")));
        Assert.True((await colleague.SubmitAsync(continued, Save)).IsRedirect);
        Assert.Equal(16, await portal.ReadAsync(db => db.Sites.Where(s => s.Id == site).Select(s => s.Breaker).SingleAsync()));
    }

    [Fact]
    public async Task Get_OwnDraftThatAColleagueOvertook_SavesAsAConflict()
    {
        var (integrator, site) = await SiteAsync();
        await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("Breaker", "16"));
        await (await integrator.ColleagueAsync()).PostAsync($"/fr/sites/{site}/power", ("Breaker", "32"));

        var page = await integrator.Browser.GetAsync($"/fr/sites/{site}/power");
        var answer = await integrator.Browser.SubmitAsync(page, Save);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(["32", "16"], answer.Texts("main table td:not(:last-child)"));
    }

    [Fact]
    public async Task PostDraft_TooLong_IsRefusedAndNothingKept()
    {
        var (integrator, site) = await SiteAsync();

        var answer = await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("InspectionBody", new string('x', FormDraft.ValuesMaxLength)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 0), (answer.Status, await CountAsync(site)));
    }

    [Fact]
    public async Task Run_ForgetsDraftsThatNobodyCameBackTo()
    {
        var (integrator, site) = await SiteAsync();
        await KeepAsync(integrator.Browser, $"/fr/sites/{site}/power", ("Breaker", "16"));
        await ForgetAsync();
        Assert.Equal(1, await CountAsync(site));

        await portal.SaveAsync(db => db.FormDrafts.Where(d => d.ItemId == site).ExecuteUpdateAsync(set => set.SetProperty(d => d.SavedAt, portal.Clock.GetUtcNow().UtcDateTime - FormDraft.Kept - TimeSpan.FromMinutes(1))));
        await ForgetAsync();

        Assert.Equal(0, await CountAsync(site));
    }

    /// <summary>Sends the form as the script does while somebody types.</summary>
    private static async Task<PageAnswer> KeepAsync(FormClient browser, string path, params (string, object?)[] fields)
    {
        var page = await browser.GetAsync(path);
        var request = FormClient.Request(page, Save, fields);
        request.RequestUri = new(page.Document.QuerySelector("form[data-autosave]")!.GetAttribute("data-autosave")!, UriKind.Relative);
        return await browser.SendAsync(request);
    }

    private Task<bool> ForgetAsync() => portal.AskAsync<IServiceProvider, bool>(async services =>
    {
        await services.GetRequiredKeyedService<IRecurringJob>(ForgetDraftsJob.Name).RunAsync(CancellationToken.None);
        return true;
    });

    private async Task<int> CountAsync(Guid site) => await portal.ReadAsync(db => db.FormDrafts.CountAsync(d => d.ItemId == site));

    private async Task<(Integrator Integrator, Guid Site)> SiteAsync()
    {
        var integrator = await Integrator.CreateAsync(portal);
        return (integrator, await integrator.AddSiteAsync(await integrator.OpenDossierAsync()));
    }
}
