using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Clocks;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>A dossier that lacks something altogether goes back before anybody examines it.</summary>
[Trait("Area", "Review")]
public sealed class ReturnTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Missing = "Le plan de la caméra manque.";

    [Fact]
    public async Task Return_AsksWhatLacks_AndLeavesTheRestWithThePolice()
    {
        var made = await SubmittedAsync();
        var document = await made.RequirementAsync("SITE-PLAN");

        var answer = await ReturnAsync(made, made.KeyUser, (made.SiteId, "Le site n’est pas décrit."), (document, Missing));

        Assert.Equal("/fr/queue", answer.Location);
        Assert.Equal(ApprovalState.ChangesRequested, await made.StateAsync());
        var asked = await portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == made.DossierId).OrderBy(c => c.Number).ToListAsync());
        Assert.Equal([(1, ChangeTarget.Site, made.SiteId), (2, ChangeTarget.Evidence, document)], asked.Select(a => (a.Number, a.Target, a.TargetId)));
        Assert.All(asked, a => Assert.Equal((Severity.Incomplete, ChangeItemState.Open, made.KeyUser.Id), (a.Severity, a.State, a.AskedBy)));
        // the document hangs on the general data; nothing is asked of the camera
        Assert.Equal(
            [(ItemKind.Camera, ApprovalState.Submitted), (ItemKind.General, ApprovalState.ChangesRequested), (ItemKind.Site, ApprovalState.ChangesRequested)],
            await portal.ReadAsync(async db => (await db.ItemRevisions.Where(r => r.DossierId == made.DossierId).ToListAsync()).OrderBy(r => r.Kind.ToString()).Select(r => (r.Kind, r.State)).ToList()));
        Assert.Contains(await portal.MailsToAsync(made.Administrator.Email!), m => m.Text.Contains(Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Return_OfALaterRound_LetsTheReviewBeginAnew()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        await made.AnswerAsync(request, "C’est fait.");
        await made.SubmitAsync();

        await ReturnAsync(made, made.KeyUser, (made.SiteId, Missing));

        var clocks = new DossierClocks(await portal.ReadAsync(db => db.ClockEvents.AsNoTracking().Where(e => e.DossierId == made.DossierId).ToListAsync()));
        Assert.NotNull(clocks[ClockKind.Review].ResetAt);
        Assert.Equal((ClockState.Stopped, ClockState.NotStarted, ClockState.Running), (clocks[ClockKind.TakeUp].State, clocks[ClockKind.Review].State, clocks[ClockKind.Answer].State));
    }

    [Fact]
    public async Task Return_ThenAnsweredAndSentAgain_IsExaminedAsARound()
    {
        var made = await SubmittedAsync();
        await ReturnAsync(made, made.KeyUser, (made.SiteId, Missing));
        await made.AnswerAsync(await portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == made.DossierId).Select(c => c.Id).SingleAsync()), "Le voici.");
        await made.ChangeSiteAsync(s => s.HouseNumber = "12");

        await made.SubmitAsync();
        await made.TakeAsync();

        Assert.Equal([1, 2], await portal.ReadAsync(db => db.ItemRevisions
            .Where(r => r.DossierId == made.DossierId && r.IsCurrent && r.Kind != ItemKind.General).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
        Assert.All(await portal.ReadAsync(db => db.ItemRevisions.Where(r => r.DossierId == made.DossierId && r.IsCurrent).ToListAsync()), r => Assert.Equal(ApprovalState.InReview, r.State));
    }

    [Fact]
    public async Task Return_ByTheProjectManager_GoesBackToTheDossier()
    {
        var made = await SubmittedAsync();
        var manager = await portal.Data.CreatePersonAsync(Role.ProjectManager);

        Assert.Contains($"/fr/reviews/{made.DossierId}/return", (await (await portal.SignInAsync(manager)).GetAsync($"/fr/dossiers/{made.DossierId}")).Html, StringComparison.Ordinal);
        Assert.Equal($"/fr/dossiers/{made.DossierId}", (await ReturnAsync(made, manager, (made.DossierId, Missing))).Location);
    }

    [Fact]
    public async Task Return_WithHalfALine_KeepsWhatWasTyped()
    {
        var made = await SubmittedAsync();

        var answer = await PostAsync(made, made.KeyUser, ("Lacks[0].About", made.SiteId), ("Lacks[1].Text", Missing));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Écrivez ce qui manque.", answer.Errors["Lacks[0].Text"]);
        Assert.Equal("Choisissez où il manque quelque chose.", answer.Errors["Lacks[1].About"]);
        Assert.Contains(Missing, answer.MainText, StringComparison.Ordinal);
        Assert.Equal(ApprovalState.Submitted, await made.StateAsync());
    }

    [Fact]
    public async Task Return_WithoutAnything_SaysWhatIsNeeded()
    {
        var made = await SubmittedAsync();

        Assert.Equal("Schrijf minstens één ontbrekend element op.", (await PostAsync(made, made.KeyUser, "nl")).Errors["Lacks[0].Text"]);
    }

    [Fact]
    public async Task Add_GivesOneMoreLine_AndSendsNothing()
    {
        var made = await SubmittedAsync();
        var browser = await portal.SignInAsync(made.KeyUser);

        var page = await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}/return"), "button[formaction*=Add]", ("Lacks[0].Text", Missing));

        Assert.Equal(4, page.Document.QuerySelectorAll("main fieldset").Length);
        Assert.Contains(Missing, page.MainText, StringComparison.Ordinal);
        Assert.Equal(ApprovalState.Submitted, await made.StateAsync());
    }

    [Fact]
    public async Task Return_OfWhatIsNotOfTheDossier_IsNotFound()
    {
        var made = await SubmittedAsync();
        var other = await SubmittedAsync();

        Assert.Equal(ChangeStatus.NotFound, (await ReturnByServiceAsync(made, made.KeyUser, other.SiteId)).Status);
        Assert.Empty(await portal.ReadAsync(db => db.ChangeItems.Where(c => c.DossierId == made.DossierId).ToListAsync()));
    }

    [Fact]
    public async Task Return_OfWhatSomebodyTookMeanwhile_IsRefused()
    {
        var made = await SubmittedAsync();
        var browser = await portal.SignInAsync(made.Colleague);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}/return");
        await made.TakeAsync();

        var answer = await browser.SubmitAsync(page, ("Lacks[0].About", made.SiteId), ("Lacks[0].Text", Missing));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Quelqu’un examine déjà ce dossier.", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(ApprovalState.InReview, await made.StateAsync());
    }

    [Fact]
    public async Task Return_ByWhoSentIt_IsRefused()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        await made.DoneAsync<SubmissionService>(made.Colleague, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));

        Assert.Contains("Vous avez introduit ce dossier vous-même.", (await (await portal.SignInAsync(made.Colleague)).GetAsync($"/fr/reviews/{made.DossierId}/return")).MainText, StringComparison.Ordinal);
        Assert.Equal(ChangeStatus.Refused, (await ReturnByServiceAsync(made, made.Colleague, made.SiteId)).Status);
        Assert.Equal(ApprovalState.Submitted, await made.StateAsync());
    }

    [Theory]
    [InlineData(Role.KeyUser, HttpStatusCode.NotFound)]
    [InlineData(Role.IntegratorAdministrator, HttpStatusCode.Forbidden)]
    public async Task Return_ByAStranger_IsNotPossible(Role role, HttpStatusCode expected)
    {
        var made = await SubmittedAsync();

        Assert.Equal(expected, (await (await portal.SignInAsync(await portal.Data.CreatePersonAsync(role))).GetAsync($"/fr/reviews/{made.DossierId}/return")).Status);
    }

    private async Task<ReviewCase> SubmittedAsync()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await made.SubmitAsync();
        return made;
    }

    private async Task<ChangeResult> ReturnByServiceAsync(ReviewCase made, PortalUser person, Guid about)
    {
        var round = await portal.ReadAsync(db => db.Submissions.Where(s => s.DossierId == made.DossierId).Select(s => s.Id).SingleAsync());
        return await made.AsAsync<RoundReturn, ChangeResult>(person, s => s.ReturnAsync(made.DossierId, round, [new(about, Missing)], null, CancellationToken.None));
    }

    private Task<PageAnswer> ReturnAsync(ReviewCase made, PortalUser person, params (Guid About, string Text)[] lacks) => PostAsync(
        made, person, [.. lacks.Index().SelectMany(l => new (string, object?)[] { ($"Lacks[{l.Index}].About", l.Item.About), ($"Lacks[{l.Index}].Text", l.Item.Text) })]);

    private Task<PageAnswer> PostAsync(ReviewCase made, PortalUser person, params (string, object?)[] typed) => PostAsync(made, person, "fr", typed);

    private async Task<PageAnswer> PostAsync(ReviewCase made, PortalUser person, string language, params (string, object?)[] typed) =>
        await (await portal.SignInAsync(person)).PostAsync($"/{language}/reviews/{made.DossierId}/return", typed);
}
