using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Dossiers;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Zones;
using Onboarding.Portal.Features.Amendments;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Amendments;

[Trait("Area", "Registration")]
public sealed class DecisionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_Accept_PutsTheValuesInForceAndKeepsThePreviousRevision()
    {
        var made = await AmendmentCase.InReviewAsync(portal);
        var documents = await DocumentsAsync(made);

        var answer = await AnswerAsync(made, ("Answer", "Accept"));

        Assert.Equal(made.Path, answer.Location);
        Assert.Equal(7m, (await made.LiveAsync()).Height);
        var revisions = await made.RevisionsAsync();
        Assert.Equal([(1, ApprovalState.Approved, false), (2, ApprovalState.Approved, true)], revisions.Select(r => (r.Number, r.State, r.IsCurrent)));
        Assert.Equal(["6.2", "7"], revisions.Select(r => ItemSnapshot.Parse(r.Snapshot!).Fields["Height"]));
        Assert.Equal((ApprovalState.Approved, made.Made.KeyUser.Id), (await made.Made.StateAsync(), (await made.ReadAsync()).DecidedBy!.Value));
        Assert.True(await DocumentsAsync(made) > documents);
        var told = await portal.ReadAsync(db => db.History.Where(h => h.SubjectId == made.Made.CameraId && h.Action == "AmendmentAccepted").Select(h => h.Changes).SingleAsync());
        Assert.Contains("\"Height\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Accept_AsksWhatTheNewValuesAskFor()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        var model = await portal.ReadAsync(db => db.CameraModels.Where(m => m.ProposedBy == null && m.Source != null).OrderBy(m => m.Make).ThenBy(m => m.Name).FirstAsync());
        await made.ChangeAsync(camera => camera.ModelId = model.Id);
        await made.SubmitAsync();
        await made.TakeAsync();
        Assert.DoesNotContain(await SheetsAskedAsync(made), subject => subject == model.Id);

        await AnswerAsync(made, ("Answer", "Accept"));

        Assert.Equal([model.Id], await SheetsAskedAsync(made));
    }

    [Fact]
    public async Task Post_AskCorrection_SendsItBackAndTheNextSendingIsANextRevision()
    {
        var made = await AmendmentCase.InReviewAsync(portal);

        await AnswerAsync(made, ("Answer", "AskCorrection"), ("Message", "Mesurez au-dessus de la route."));

        var integrator = await portal.SignInAsync(made.Made.Administrator);
        var page = await integrator.GetAsync(made.Path);
        Assert.Contains("Mesurez au-dessus de la route.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("correction demandée pour", (await portal.MailsToAsync(made.Made.Administrator.Email!))[^1].Subject, StringComparison.Ordinal);
        await made.ChangeAsync(camera => camera.Height = 7.2m);
        Assert.Contains("7,2", (await integrator.GetAsync(made.Path)).Texts("ins.p-after"));
        Assert.DoesNotContain("7,2", (await (await portal.SignInAsync(made.Made.KeyUser)).GetAsync(made.Path)).MainText, StringComparison.Ordinal);

        await made.SubmitAsync();
        await made.TakeAsync();

        var decision = await (await portal.SignInAsync(made.Made.KeyUser)).GetAsync($"{made.Path}/decision");
        Assert.Contains("Ce qui a changé depuis la remarque", decision.MainText, StringComparison.Ordinal);
        Assert.Equal([ApprovalState.Approved, ApprovalState.ChangesRequested, ApprovalState.InReview], (await made.RevisionsAsync()).Select(r => r.State));
    }

    [Fact]
    public async Task Post_Reject_EndsItAndAnotherMayBegin()
    {
        var made = await AmendmentCase.InReviewAsync(portal);

        await AnswerAsync(made, ("Answer", "Reject"), ("Message", "Pas ici."));

        Assert.Equal((ApprovalState.Rejected, 6.2m), ((await made.ReadAsync()).State, (await made.LiveAsync()).Height!.Value));
        await made.BeginAsync(Guid.CreateVersion7());
        Assert.Equal([1, 2, 3], (await made.RevisionsAsync()).Select(r => r.Number));
    }

    [Theory]
    [InlineData("AskCorrection", "Écrivez ce qu’il faut corriger.")]
    [InlineData("Reject", "Expliquez pourquoi la modification est refusée.")]
    public async Task Post_WithoutMessage_ReturnsErrorAndDecidesNothing(string answer, string error)
    {
        var made = await AmendmentCase.InReviewAsync(portal);

        var page = await AnswerAsync(made, ("Answer", answer));

        Assert.Equal((HttpStatusCode.BadRequest, error), (page.Status, page.Errors["Message"]));
        Assert.Equal(ApprovalState.InReview, (await made.ReadAsync()).State);
    }

    [Fact]
    public async Task Post_ByTwoAtOnce_OneDecidesAndTheOtherGetsTheConflict()
    {
        var made = await AmendmentCase.InReviewAsync(portal);
        var (first, second) = (await portal.SignInAsync(made.Made.KeyUser), await portal.SignInAsync(made.Made.Colleague));
        var (one, other) = (await first.GetAsync($"{made.Path}/decision"), await second.GetAsync($"{made.Path}/decision"));

        var answers = await Task.WhenAll(
            first.SubmitAsync(one, ("Answer", "Accept")),
            second.SubmitAsync(other, ("Answer", "Reject"), ("Message", "Non.")));

        Assert.Single(answers, a => a.IsRedirect);
        Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        var state = (await made.ReadAsync()).State;
        Assert.Equal(state == ApprovalState.Approved ? 7m : 6.2m, (await made.LiveAsync()).Height);
    }

    [Fact]
    public async Task Get_BySomebodyWhoMayNot_LeadsToTheChange()
    {
        var made = await AmendmentCase.SubmittedAsync(portal);

        Assert.Equal(made.Path, (await (await portal.SignInAsync(made.Made.KeyUser)).GetAsync($"{made.Path}/decision")).Location);
    }

    [Fact]
    public async Task Accept_WhereTheLeadDecides_IsRefusedToOthers()
    {
        var made = await AmendmentCase.InReviewAsync(portal, zone => zone.ReviewPolicy = ReviewPolicy.LeadDecides);

        var refused = await AcceptAsync(made, made.Made.KeyUser);
        var accepted = await AcceptAsync(made, made.Made.Lead);

        Assert.Equal("Reviews.Decision.LeadDecides", Assert.Single(refused.Violations).Key);
        Assert.True(accepted.IsDone);
    }

    [Fact]
    public async Task Accept_WhenTheSerialWasTakenMeanwhile_IsRefusedAndChangesNothing()
    {
        var made = await AmendmentCase.BegunAsync(portal);
        await made.ChangeAsync(camera => camera.Serial = "ZZ-99");
        await made.SubmitAsync();
        await made.TakeAsync();
        var other = await AmendmentCase.ApprovedAsync(portal);
        var model = (await made.LiveAsync()).ModelId;
        await portal.SaveAsync(db => db.Cameras.Where(c => c.Id == other.Made.CameraId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Serial, "ZZ-99").SetProperty(c => c.SerialKey, Domain.Cameras.SerialNumber.Key("ZZ-99")).SetProperty(c => c.ModelId, model)));

        var result = await AcceptAsync(made, made.Made.KeyUser);

        Assert.Equal("Cameras.Serial.Duplicate", Assert.Single(result.Violations).Key);
        Assert.Equal((ApprovalState.InReview, null), ((await made.ReadAsync()).State, (await made.LiveAsync()).Serial));
    }

    private async Task<PageAnswer> AnswerAsync(AmendmentCase made, params (string Name, object? Value)[] fields) =>
        await (await portal.SignInAsync(made.Made.KeyUser)).PostAsync($"{made.Path}/decision", fields);

    private static Task<ChangeResult> AcceptAsync(AmendmentCase made, Portal.Data.PortalUser person) =>
        made.Made.AsAsync<AmendmentReview, ChangeResult>(person, async s => await s.AcceptAsync(made.Made.DossierId, made.Id, await made.VersionAsync(), null, CancellationToken.None));

    private Task<int> DocumentsAsync(AmendmentCase made) => portal.ReadAsync(db => db.GeneratedDocuments.CountAsync(d => d.DossierId == made.Made.DossierId));

    /// <summary>The models whose data sheet is asked for.</summary>
    private Task<List<Guid>> SheetsAskedAsync(AmendmentCase made) => portal.ReadAsync(db => db.RequirementItems
        .Where(i => i.DossierId == made.Made.DossierId && i.SubjectKind == SubjectKind.CameraModel && i.State != RequirementState.NotApplicable)
        .Select(i => i.SubjectId).Distinct().ToListAsync());
}
