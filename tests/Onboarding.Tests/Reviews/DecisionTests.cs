using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Data;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class DecisionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_Approve_ApprovesAsksForTheDocumentsAndTellsTheIntegrator()
    {
        var made = await ReadyAsync();
        var before = (await portal.MailsToAsync(made.Administrator.Email!)).Count;

        var answer = await DecideAsync(made.KeyUser, made, ("Decision", "Approve"));

        Assert.Equal("/fr/queue", answer.Location);
        Assert.Equal(ApprovalState.Approved, await made.StateAsync());
        Assert.Equal(3, await portal.ReadAsync(db => db.GeneratedDocuments.CountAsync(d => d.DossierId == made.DossierId && !d.IsDraft)));
        Assert.Single((await portal.MailsToAsync(made.Administrator.Email!)).Skip(before));
    }

    [Fact]
    public async Task Post_ApproveTooEarly_ListsTheObstaclesAndApprovesNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var answer = await DecideAsync(made.KeyUser, made, ("Decision", "Approve"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Des parties du dossier ne sont pas encore acceptées (3).", answer.MainText, StringComparison.Ordinal);
        Assert.Equal(ApprovalState.InReview, await made.StateAsync());
    }

    [Fact]
    public async Task Post_RejectWithoutReason_ReturnsErrorAndDecidesNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var answer = await DecideAsync(made.KeyUser, made, ("Decision", "Reject"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Expliquez pourquoi le dossier est refusé.", answer.Errors["Message"], StringComparison.Ordinal);
        Assert.Equal(ApprovalState.InReview, await made.StateAsync());
    }

    [Fact]
    public async Task Post_Nothing_AsksForAChoice()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        Assert.Equal(["Decision"], (await DecideAsync(made.KeyUser, made)).Errors.Keys);
    }

    [Fact]
    public async Task Post_ApproveWithRemarks_LeavesTheRemarksOpen()
    {
        var made = await ReadyAsync();
        var remark = await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Remark);

        await DecideAsync(made.KeyUser, made, ("Decision", "ApproveWithRemarks"));

        Assert.Equal(ApprovalState.ApprovedWithRemarks, await made.StateAsync());
        Assert.Equal(ChangeItemState.Open, (await made.RequestAsync(remark)).State);
    }

    [Fact]
    public async Task Get_WhereTheLeadDecides_OffersTheDecisionToTheLeadOnly()
    {
        var made = await ReviewCase.InReviewAsync(portal, zone => zone.ReviewPolicy = ReviewPolicy.LeadDecides);
        var path = $"/fr/reviews/{made.DossierId}/decision";

        Assert.Empty((await (await portal.SignInAsync(made.KeyUser)).GetAsync(path)).Document.QuerySelectorAll("main form"));
        Assert.Single((await (await portal.SignInAsync(made.Lead)).GetAsync(path)).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Approve_WhereTheLeadDecides_IsRefusedToOthers()
    {
        var made = await ReviewCase.InReviewAsync(portal, zone => zone.ReviewPolicy = ReviewPolicy.LeadDecides);

        var result = await made.AsAsync<DecisionService, ChangeResult>(made.KeyUser, s => s.RejectAsync(made.DossierId, null, "Non.", CancellationToken.None));

        Assert.Equal("Reviews.Decision.LeadDecides", Assert.Single(result.Violations).Key);
    }

    [Fact]
    public async Task Post_ByTwoAtOnce_OneDecidesAndTheOtherIsToldSo()
    {
        var made = await ReadyAsync();
        var first = await OpenAsync(made.KeyUser, made);
        var second = await OpenAsync(made.Colleague, made);

        var answers = await Task.WhenAll(
            first.Browser.SubmitAsync(first.Page, ("Decision", "Approve")),
            second.Browser.SubmitAsync(second.Page, ("Decision", "Reject"), ("Message", "Non.")));

        Assert.Single(answers, a => a.IsRedirect);
        var other = Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        Assert.StartsWith("Quelqu’un d’autre a terminé ce tour entre-temps.", other.Errors[""], StringComparison.Ordinal);
        Assert.Equal(1, await portal.ReadAsync(db => db.Submissions.CountAsync(s => s.DossierId == made.DossierId && s.Outcome != null)));
    }

    [Fact]
    public async Task Post_OfARoundThatIsOver_DoesNotDecideOnTheNextOne()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var (browser, page) = await OpenAsync(made.Colleague, made);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        await made.AnswerAsync(request, "Voilà.");
        await made.SubmitAsync();
        await made.TakeAsync();

        var answer = await browser.SubmitAsync(page, ("Decision", "Reject"), ("Message", "Non."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(ApprovalState.InReview, await made.StateAsync());
    }

    /// <summary>Everything accepted: only the decision is left.</summary>
    private async Task<ReviewCase> ReadyAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        return made;
    }

    private async Task<(FormClient Browser, PageAnswer Page)> OpenAsync(PortalUser person, ReviewCase made)
    {
        var browser = await portal.SignInAsync(person);
        return (browser, await browser.GetAsync($"/fr/reviews/{made.DossierId}/decision"));
    }

    private async Task<PageAnswer> DecideAsync(PortalUser person, ReviewCase made, params (string, object?)[] typed)
    {
        var (browser, page) = await OpenAsync(person, made);
        return await browser.SubmitAsync(page, typed);
    }
}
