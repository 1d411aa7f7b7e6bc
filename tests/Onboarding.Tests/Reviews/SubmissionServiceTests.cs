using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Reviews;

[Trait("Area", "Review")]
public sealed class SubmissionServiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Submit_AfterAChange_KeepsWhatIsUnchangedAndRenumbersWhatChanged()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await AcceptAsync(made, made.DossierId, made.CameraId);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId, "HouseNumber");
        await made.SendBackAsync();
        var sent = await RevisionsAsync(made);
        await made.ChangeSiteAsync(s => s.HouseNumber = "12");
        await made.AnswerAsync(request, null);

        await made.SubmitAsync();

        var round = await LastRoundAsync(made);
        Assert.Equal(2, round.Number);
        Assert.Equal((ItemChange.Unchanged, Verdict.Accepted), Of(round, made.DossierId));
        Assert.Equal((ItemChange.Unchanged, Verdict.Accepted), Of(round, made.CameraId));
        Assert.Equal((ItemChange.Changed, Verdict.Pending), Of(round, made.SiteId));
        var now = await RevisionsAsync(made);
        Assert.Equal(2, now.Single(r => r.ItemId == made.SiteId && r.IsCurrent).Number);
        Assert.Equal(1, now.Single(r => r.ItemId == made.CameraId && r.IsCurrent).Number);
        Assert.All(sent, old => Assert.Equal(old.Snapshot, now.Single(r => r.Id == old.Id).Snapshot));
    }

    [Fact]
    public async Task Submit_UnchangedAfterARequest_IsJudgedAgain()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var request = await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();
        await made.AnswerAsync(request, "C’est bien ainsi.");

        await made.SubmitAsync();

        Assert.Equal((ItemChange.Unchanged, Verdict.Pending), Of(await LastRoundAsync(made), made.SiteId));
    }

    [Fact]
    public async Task Submit_WithAnUnansweredRequest_IsRefusedAndSendsNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AskAsync(ChangeTarget.Site, made.SiteId);
        await made.SendBackAsync();

        var result = await made.AsAsync<SubmissionService, Onboarding.Portal.Platform.ChangeResult>(made.Administrator, s => s.SubmitAsync(made.DossierId, null, CancellationToken.None));

        Assert.Contains(result.Violations, v => v.Key == "Dossiers.Submit.Unanswered");
        Assert.Equal(1, (await LastRoundAsync(made)).Number);
    }

    [Fact]
    public async Task Submit_Twice_OpensOneRound()
    {
        var made = await ReviewCase.CreateAsync(portal);

        await made.SubmitAsync();
        await made.SubmitAsync();

        Assert.Equal(1, await portal.ReadAsync(db => db.Submissions.CountAsync(s => s.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Submit_WritesTheReceiptAndCallsTheZone()
    {
        var made = await ReviewCase.CreateAsync(portal);

        await made.SubmitAsync();

        Assert.Single(await portal.MailsToAsync(made.Administrator.Email!));
        Assert.Single(await portal.MailsToAsync(made.KeyUser.Email!));
    }

    private static async Task AcceptAsync(ReviewCase made, params Guid[] items)
    {
        foreach (var item in items)
        {
            await made.DoneAsync<ReviewService>(made.KeyUser, s => s.JudgeItemAsync(made.DossierId, item, accept: true, CancellationToken.None));
        }
    }

    private static (ItemChange, Verdict) Of(Submission round, Guid itemId)
    {
        var item = round.Items.Single(i => i.ItemId == itemId);
        return (item.Change, item.Verdict);
    }

    private Task<Submission> LastRoundAsync(ReviewCase made) => portal.ReadAsync(db =>
        db.Submissions.AsNoTracking().Include(s => s.Items).Where(s => s.DossierId == made.DossierId).OrderByDescending(s => s.Number).FirstAsync());

    private Task<List<ItemRevision>> RevisionsAsync(ReviewCase made) =>
        portal.ReadAsync(db => db.ItemRevisions.AsNoTracking().Where(r => r.DossierId == made.DossierId).ToListAsync());
}
