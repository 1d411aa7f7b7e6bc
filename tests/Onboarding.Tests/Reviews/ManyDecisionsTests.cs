using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.People;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

/// <summary>Many who decide at once, and one who would decide on what he sent himself.</summary>
[Trait("Area", "Review")]
public sealed class ManyDecisionsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int People = 50;

    [Fact]
    public async Task FiftyAtOnce_OneDecides_TheOthersGetTheConflictPage_AndNothingIsLost()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        var remark = await made.AskAsync(ChangeTarget.Site, made.SiteId, severity: Severity.Remark);
        var open = new List<(FormClient Browser, PageAnswer Page)>();
        foreach (var person in Enumerable.Range(0, People).Select(n => n % 2 == 0 ? made.KeyUser : made.Colleague))
        {
            var browser = await portal.SignInAsync(person);
            open.Add((browser, await browser.GetAsync($"/fr/reviews/{made.DossierId}/decision")));
        }

        var answers = await Task.WhenAll(open.Select((o, n) => o.Browser.SubmitAsync(
            o.Page, ("Decision", n % 3 == 0 ? "Reject" : "ApproveWithRemarks"), ("Message", $"Décision {n}."))));

        var winner = Assert.Single(answers.Index(), a => a.Item.IsRedirect).Index;
        Assert.Equal(People - 1, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        Assert.All(answers.Index().Where(a => a.Index != winner), a => Assert.Equal($"Décision {a.Index}.", a.Item.Text("#unsaved")));
        var round = await portal.ReadAsync(db => db.Submissions.SingleAsync(s => s.DossierId == made.DossierId));
        Assert.Equal($"Décision {winner}.", round.DecisionText);
        Assert.Equal(winner % 3 == 0 ? RoundOutcome.Rejected : RoundOutcome.ApprovedWithRemarks, round.Outcome);
        Assert.NotNull(await made.RequestAsync(remark));
        Assert.Equal(1, await portal.ReadAsync(db => db.History.CountAsync(h => h.DossierId == made.DossierId && (h.Action == "Rejected" || h.Action == "ApprovedWithRemarks"))));
    }

    [Fact]
    public async Task OwnSubmission_IsDecidedByNoRoute()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorAdministrator, made.Organisation);
        await made.DoneAsync<SubmissionService>(made.Colleague, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));
        await made.TakeAsync();
        await made.AcceptAllAsync();
        var other = await ReviewCase.CreateAsync(portal, zone: made.Zone);
        await other.SubmitAsync();
        await other.TakeAsync();
        var browser = await portal.SignInAsync(made.Colleague);

        // no form on the page, and none of somebody else's forms works for him
        var page = await browser.GetAsync($"/fr/reviews/{made.DossierId}/decision");
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        var crafted = await Task.WhenAll(
            CraftAsync(browser, other, made, ("Decision", "Approve")),
            CraftAsync(browser, other, made, ("Decision", "Reject"), ("Message", "Non.")));
        var asked = new[]
        {
            await TryAsync<DecisionService>(made, s => s.ApproveAsync(made.DossierId, null, false, null, CancellationToken.None)),
            await TryAsync<DecisionService>(made, s => s.RejectAsync(made.DossierId, null, "Non.", CancellationToken.None)),
            await TryAsync<DecisionService>(made, s => s.RequestChangesAsync(made.DossierId, null, null, CancellationToken.None)),
            await TryAsync<ReviewService>(made, s => s.JudgeItemAsync(made.DossierId, made.SiteId, true, CancellationToken.None)),
            await TryAsync<ReviewService>(made, s => s.TakeAsync(made.DossierId, made.KeyUser.Id, CancellationToken.None)),
            await TryAsync<RequestDrafts>(made, s => s.AskAsync(made.DossierId, new(Guid.CreateVersion7(), ChangeTarget.Site, made.SiteId, null, Severity.Remark, "x"), CancellationToken.None)),
        };

        Assert.All(crafted, a => Assert.False(a.IsRedirect));
        Assert.All(asked, r => Assert.Equal("Reviews.OwnSubmission", Assert.Single(r.Violations).Key));
        Assert.Equal(ApprovalState.InReview, await made.StateAsync());
    }

    /// <summary>The entity itself refuses, so that a job or a new page cannot forget to ask.</summary>
    [Fact]
    public void OwnSubmission_IsDecidedByNoCode()
    {
        var person = Guid.NewGuid();
        var round = new Submission { DossierId = default, Number = 1, SubmittedBy = person, SubmittedAt = default, DeclarationVersion = 1 };

        Assert.All(Enum.GetValues<RoundOutcome>().Except([RoundOutcome.Withdrawn]), outcome =>
            Assert.Throws<Domain.Shared.ForbiddenActionException>(() => round.Decide(outcome, person, default, "x")));
        Assert.Throws<Domain.Shared.ForbiddenActionException>(() => round.Take(person, default));
        Assert.True(round.IsOpen);
    }

    private static Task<ChangeResult> TryAsync<TService>(ReviewCase made, Func<TService, Task<ChangeResult>> action)
        where TService : notnull => made.AsAsync(made.Colleague, action);

    /// <summary>The form of another dossier, on which he may decide, sent to the address of this one.</summary>
    private static async Task<PageAnswer> CraftAsync(FormClient browser, ReviewCase formOf, ReviewCase target, params (string, object?)[] typed)
    {
        var form = await browser.GetAsync($"/fr/reviews/{formOf.DossierId}/decision");
        form.Document.QuerySelector("main form")!.SetAttribute("action", $"/fr/reviews/{target.DossierId}/decision");
        form.Document.QuerySelector("[name=RoundId]")!.SetAttribute("value", "");
        return await browser.SubmitAsync(form, typed);
    }
}
