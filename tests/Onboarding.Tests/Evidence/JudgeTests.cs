using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Domain.Evidence;
using Onboarding.Domain.People;
using Onboarding.Domain.Requirements;
using Onboarding.Domain.Reviews;
using Onboarding.Portal.Features.Evidence;
using Onboarding.Portal.Platform;
using Onboarding.Tests.Reviews;
using Onboarding.Tests.Support;

namespace Onboarding.Tests.Evidence;

[Trait("Area", "Registration")]
public sealed class JudgeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Post_Refusal_WritesItsRequestAndGoesBackToTheReview()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync(await PathAsync(made)), "main form:not([action*='Accept']) button", ("Reason", "Le plan est illisible."));

        Assert.Equal($"/fr/reviews/{made.DossierId}?item={made.SiteId}", answer.Location);
        var request = await portal.ReadAsync(db => db.ChangeItems.SingleAsync(c => c.DossierId == made.DossierId));
        Assert.Equal((ChangeTarget.Evidence, ChangeItemState.Draft, "Le plan est illisible."), (request.Target, request.State, request.Text));
    }

    [Fact]
    public async Task Post_WithoutReason_ReturnsErrorAndRefusesNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(await browser.GetAsync(await PathAsync(made)), "main form:not([action*='Accept']) button");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Expliquez pourquoi cette pièce ne convient pas.", answer.Errors["Reason"]);
        Assert.Equal(EvidenceState.Candidate, await StateAsync(made));
    }

    [Fact]
    [Trait("Area", "Review")]
    public async Task Post_WithAReadyReasonAlone_IsReadInBothLanguages_ByTheIntegratorToo()
    {
        var made = await ReviewCase.InReviewAsync(portal);

        var answer = await RefuseAsync(made, ("Ready", "UNSIGNED"));
        await made.SendBackAsync();

        Assert.True(answer.IsRedirect, answer.MainText);
        var integrator = await portal.SignInAsync(made.Administrator);
        var item = await made.RequirementAsync("SITE-PLAN");
        foreach (var path in new[] { "requests", "missing", $"evidence/{item}" })
        {
            Assert.Contains("La signature manque.", (await integrator.GetAsync($"/fr/dossiers/{made.DossierId}/{path}")).MainText, StringComparison.Ordinal);
            Assert.Contains("De handtekening ontbreekt.", (await integrator.GetAsync($"/nl/dossiers/{made.DossierId}/{path}")).MainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Area", "Review")]
    public async Task Post_InWordsByHand_IsMarkedAsNotTranslated()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await portal.SaveAsync(async db => (await db.Users.FindAsync(made.KeyUser.Id))!.Language = Domain.Shared.Language.Fr);

        await RefuseAsync(made, ("Ready", "UNSIGNED"), ("Reason", "Page 2."));
        await made.SendBackAsync();

        var integrator = await portal.SignInAsync(made.Administrator);
        Assert.Contains("(in het Frans geschreven, niet vertaald)", (await integrator.GetAsync($"/nl/dossiers/{made.DossierId}/missing")).MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("non traduit", (await integrator.GetAsync($"/fr/dossiers/{made.DossierId}/missing")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Area", "Review")]
    public async Task Post_WithAReadyReason_IsTakenBackWithItsRequest()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await RefuseAsync(made, ("Ready", "UNSIGNED"));
        var request = await portal.ReadAsync(db => db.ChangeItems.SingleAsync(c => c.DossierId == made.DossierId));

        await made.DoneAsync<Portal.Features.Reviews.RequestDrafts>(made.KeyUser, s => s.DropAsync(made.DossierId, request.Id, CancellationToken.None));

        Assert.Equal(EvidenceState.Candidate, await StateAsync(made));
    }

    [Fact]
    [Trait("Area", "Review")]
    public async Task Post_WithAReasonThatIsNoneOfTheLibrary_RefusesNothing()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var version = await VersionAsync(made);

        var result = await made.AsAsync<EvidenceJudgement, ChangeResult>(made.KeyUser, s => s.JudgeAsync(made.DossierId, version, new("", "NONE"), CancellationToken.None));

        Assert.Equal((ChangeStatus.NotFound, EvidenceState.Candidate), (result.Status, await StateAsync(made)));
    }

    [Fact]
    public async Task PostAccept_AfterARefusal_StrikesItsRequest()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var version = await VersionAsync(made);
        await made.DoneAsync<EvidenceJudgement>(made.KeyUser, s => s.JudgeAsync(made.DossierId, version, new("Illisible."), CancellationToken.None));
        var browser = await portal.SignInAsync(made.KeyUser);

        await browser.SubmitAsync(await browser.GetAsync($"/fr/reviews/{made.DossierId}?item={made.SiteId}"), "form[action*='judge'] button");

        Assert.Equal(EvidenceState.Accepted, await StateAsync(made));
        Assert.Equal(0, await portal.ReadAsync(db => db.ChangeItems.CountAsync(c => c.DossierId == made.DossierId)));
    }

    [Fact]
    public async Task Post_OfAnApprovedDossier_ShowsTheReasonWhereThePieceIsAsked()
    {
        var (made, item) = await ApprovedWithDocumentAsync();
        var version = Assert.Single(await made.WaitingDocumentsAsync());
        var browser = await portal.SignInAsync(made.KeyUser);

        var answer = await browser.SubmitAsync(
            await browser.GetAsync($"/fr/dossiers/{made.DossierId}/evidence/{item}/judge/{version}"), "main form:not([action*='Accept']) button", ("Reason", "La page 2 manque."));

        Assert.Equal($"/fr/dossiers/{made.DossierId}/evidence/{item}", answer.Location);
        var missing = await (await portal.SignInAsync(made.Administrator)).GetAsync($"/fr/dossiers/{made.DossierId}/missing");
        Assert.Contains("La page 2 manque.", missing.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_OfOnesOwnUpload_IsRefused()
    {
        var made = await ReviewCase.CreateAsync(portal);
        await portal.Data.GiveRoleAsync(made.Colleague, Role.IntegratorContributor, made.Organisation);
        var item = await made.RequirementAsync("SITE-PLAN");
        await made.DoneAsync<EvidenceService>(made.Colleague, s => s.BringAsync(made.DossierId, new(item, null, null, "test", null, null, null), CancellationToken.None));
        await made.SubmitAsync();
        await made.TakeAsync();
        var own = await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.BroughtBy == made.Colleague.Id).Select(v => v.Id).SingleAsync());

        var result = await made.AsAsync<EvidenceJudgement, ChangeResult>(made.Colleague, s => s.JudgeAsync(made.DossierId, own, null, CancellationToken.None));

        Assert.Equal("Evidence.Judge.Own", Assert.Single(result.Violations).Key);
    }

    [Fact]
    public async Task Get_ByAKeyUserOfAnotherZone_IsNotFound()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        var stranger = await portal.SignInAsync(await portal.Data.CreatePersonAsync(Role.KeyUser));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(await PathAsync(made))).Status);
    }

    private async Task<PageAnswer> RefuseAsync(ReviewCase made, params (string, object?)[] typed)
    {
        var browser = await portal.SignInAsync(made.KeyUser);
        return await browser.SubmitAsync(await browser.GetAsync(await PathAsync(made)), "main form:not([action*='Accept']) button", typed);
    }

    private async Task<string> PathAsync(ReviewCase made) =>
        $"/fr/dossiers/{made.DossierId}/evidence/{await made.RequirementAsync("SITE-PLAN")}/judge/{await VersionAsync(made)}";

    private Task<Guid> VersionAsync(ReviewCase made) => portal.ReadAsync(db => (
        from f in db.EvidenceFiles
        join v in db.EvidenceVersions on f.Id equals v.EvidenceFileId
        where f.DossierId == made.DossierId && f.RequirementCode == "SITE-PLAN"
        select v.Id).SingleAsync());

    private async Task<EvidenceState> StateAsync(ReviewCase made)
    {
        var version = await VersionAsync(made);
        return await portal.ReadAsync(db => db.EvidenceVersions.Where(v => v.Id == version).Select(v => v.State).SingleAsync());
    }

    /// <summary>After the approval the integrator has brought the plan of the network.</summary>
    private async Task<(ReviewCase Made, Guid Item)> ApprovedWithDocumentAsync()
    {
        var made = await ReviewCase.InReviewAsync(portal);
        await made.AcceptAllAsync();
        await made.ApproveAsync();
        var item = await made.RequirementAsync("NET-PLAN");
        await made.DoneAsync<EvidenceService>(made.Administrator, s => s.BringAsync(made.DossierId, new(item, null, null, "test", null, null, null), CancellationToken.None));
        Assert.Equal(RequirementState.BeingChecked, await portal.ReadAsync(db => db.RequirementItems.Where(i => i.Id == item).Select(i => i.State).SingleAsync()));
        return (made, item);
    }
}
