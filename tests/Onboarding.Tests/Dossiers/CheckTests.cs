using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Dossiers;

[Trait("Area", "Registration")]
public sealed class CheckTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_IncompleteDossier_SaysWhatIsMissingAndOffersNoSending()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var id = await integrator.OpenDossierAsync();

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{id}/check");

        Assert.Equal(
            ["Les données générales sont incomplètes. Compléter – Les données générales sont incomplètes.", "Il faut au moins un site avec une caméra. Compléter – Il faut au moins un site avec une caméra."],
            page.Texts(".p-why .govuk-list li").Take(2));
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Get_CompleteDossier_ShowsEveryAnswerWithTheWayToChangeIt()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();

        var page = await integrator.Browser.GetAsync($"/nl/dossiers/{dossier}/check");

        Assert.Contains("N9", page.Texts("dd"));
        var change = page.Document.QuerySelector($"a[href='/nl/sites/{site}/location#RoadNumber']")!;
        Assert.Equal("Wijzigen Wegnummer", change.TextContent.Trim());
    }

    [Fact]
    public async Task Post_WithoutDeclaration_SendsNothing()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/check", ("Message", "Bonjour"));

        Assert.Equal("Cochez la déclaration pour introduire le dossier.", answer.Errors["Declared"]);
        Assert.Equal("Bonjour", answer.Value("Message"));
        Assert.Equal(ApprovalState.Draft, await StateAsync(dossier));
    }

    [Fact]
    public async Task Post_Declared_SubmitsAndShowsTheReceipt()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();

        var answer = await integrator.Browser.PostAsync($"/fr/dossiers/{dossier}/check", ("Declared", true), ("Message", "Bonjour"));

        Assert.Equal(ApprovalState.Submitted, await StateAsync(dossier));
        var receipt = await integrator.Browser.FollowAsync(answer);
        Assert.Equal("Votre dossier est introduit", receipt.Title);
        Assert.Contains("au plus tard le 05/03/2026", receipt.MainText, StringComparison.Ordinal);
        Assert.Contains("Bonjour", receipt.MainText, StringComparison.Ordinal);
        Assert.Equal(3, receipt.Texts("tbody tr").Count);
    }

    [Fact]
    public async Task Post_SameFormTwice_SubmitsOnceAndLeadsToTheSameReceipt()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();
        var form = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/check");

        var first = await integrator.Browser.SubmitAsync(form, ("Declared", true));
        var second = await integrator.Browser.SubmitAsync(form, ("Declared", true));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await portal.ReadAsync(db => db.Submissions.CountAsync(s => s.DossierId == dossier)));
    }

    [Fact]
    public async Task Get_ByContributor_SaysThatHisAdministratorSubmits()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, _, _) = await integrator.CompleteDossierAsync();

        var page = await (await integrator.ColleagueAsync(Role.IntegratorContributor)).GetAsync($"/fr/dossiers/{dossier}/check");

        Assert.Contains("L’administrateur de votre organisation introduit les dossiers.", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Get_AfterARequestForChanges_ShowsOnlyWhatChanged()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        await integrator.SubmitAsync(dossier);
        await ReopenAsync(dossier);
        await integrator.Browser.PostAsync($"/fr/sites/{site}/location", ("HouseNumber", "12"));

        var page = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/check");

        Assert.Equal(["Numéro"], page.Texts(".govuk-summary-list__key"));
        Assert.Equal(("Non renseigné", "12"), (page.Text("del"), page.Text("ins")));
        Assert.Equal("2 éléments inchangés", page.Text("details summary"));
    }

    /// <summary>The police asks for changes of everything; how it does so is tested with the review.</summary>
    private Task ReopenAsync(Guid id) => portal.SaveAsync(async db =>
    {
        var revisions = await db.ItemRevisions.Where(r => r.DossierId == id && r.IsCurrent).ToListAsync();
        revisions.ForEach(r => r.Apply(ApprovalAction.Take));
        revisions.ForEach(r => r.Apply(ApprovalAction.RequestChanges));
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        (await db.Dossiers.SingleAsync(d => d.Id == id)).TakeStateFrom(revisions, now);
        (await db.Submissions.SingleAsync(s => s.DossierId == id)).Decide(RoundOutcome.ChangesRequested, Guid.CreateVersion7(), now, null);
    });

    private Task<ApprovalState> StateAsync(Guid id) => portal.ReadAsync(db => db.Dossiers.Where(d => d.Id == id).Select(d => d.State).SingleAsync());

    [Fact]
    public async Task Post_IncompleteDossier_IsRefusedWithTheReasons()
    {
        var integrator = await Integrator.CreateAsync(portal);
        var (dossier, site, _) = await integrator.CompleteDossierAsync();
        var form = await integrator.Browser.GetAsync($"/fr/dossiers/{dossier}/check");
        await integrator.Browser.PostAsync($"/fr/sites/{site}/location", ("RoadNumber", ""));

        var answer = await integrator.Browser.SubmitAsync(form, ("Declared", true));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Il manque encore des données ou des pièces obligatoires (1).", answer.Errors[""], StringComparison.Ordinal);
        Assert.Equal(ApprovalState.Draft, await StateAsync(dossier));
    }
}
