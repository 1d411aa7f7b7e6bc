using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class RequestsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_SendsAllRequestsInOneMailAndGivesTheDossierBack()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, text: "Le numéro manque.");
        await made.AskAsync(ChangeTarget.Camera, made.CameraId, text: "La hauteur étonne.");
        var before = (await portal.MailsToAsync(made.Administrator.Email!)).Count;
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}/requests"), "#send", ("Message", "Encore deux points."));

        Assert.Equal("/fr/queue", answer.Location);
        Assert.Equal(ApprovalState.ChangesRequested, await made.StateAsync());
        var mail = Assert.Single((await portal.MailsToAsync(made.Administrator.Email!)).Skip(before));
        Assert.Contains("Le numéro manque.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("La hauteur étonne.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Encore deux points.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithRemarksOnly_DoesNotSendTheDossierBack()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Remark);

        var page = await (await portal.SignInAsync(made.KeyUser)).GetAsync($"/fr/reviews/{made.DossierId}/requests");

        Assert.Contains("Vous n’avez noté que des remarques", page.MainText, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#send"));
    }

    [Fact]
    public async Task PostDrop_TakesTheRequestAwayAndLetsTheItemBeJudged()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId);
        var browser = await portal.SignInAsync(made.KeyUser);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}/requests"), "form[action*='handler=Drop'] button");

        Assert.Equal(0, await portal.ReadAsync(db => db.ChangeItems.CountAsync(c => c.DossierId == made.DossierId)));
        Assert.Equal(Verdict.Pending, await portal.ReadAsync(db => db.SubmissionItems.Where(i => i.ItemId == made.SiteId).Select(i => i.Verdict).SingleAsync()));
    }

    [Fact]
    public async Task PostDrop_OfARefusal_LetsTheDocumentBeJudgedAgain()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var document = (await made.WaitingDocumentsAsync())[0];
        await made.DoneAsync<EvidenceJudgement>(made.KeyUser, s => s.JudgeAsync(made.DossierId, document, new("Illisible."), CancellationToken.None));
        var browser = await portal.SignInAsync(made.KeyUser);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}/requests"), "form[action*='handler=Drop'] button");

        Assert.Equal(EvidenceState.Candidate, await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.Id == document).Select(v => v.State).SingleAsync()));
    }

    [Fact]
    public async Task Post_AfterAColleagueHasEndedTheRound_IsAConflictThatSaysWho()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId);
        var browser = await portal.SignInAsync(made.Colleague);
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}/requests");
        await made.SendBackAsync();

        var answer = await browser.SubmitAsync(page, "#send");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains($"C – À revoir et à réintroduire, par {made.KeyUser.FullName}", answer.MainText, StringComparison.Ordinal);
    }
}
